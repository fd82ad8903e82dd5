"""More ways to write the flaw, and honest code that looks like it."""

import sqlalchemy as sa
from django.db.models.expressions import RawSQL
from flask import request
from peewee import SQL
from sqlalchemy import bindparam, literal_column, select, text
from sqlalchemy.sql import text as raw


def search(session, word):
    return session.execute(
        # ruleid: SQL-ORM
        text("SELECT * FROM posts WHERE title LIKE '%" + word + "%'")
    )


async def counted(session, table: str):
    # ruleid: SQL-ORM
    query = sa.text(f"SELECT count(*) FROM {table}")
    return (await session.execute(query)).scalar_one()


def filtered(session, post, day="today"):
    # ruleid: SQL-ORM
    return session.query(post).filter(raw("day = '%s'" % day)).all()


def newest(post):
    # ruleid: SQL-ORM
    return post.objects.raw(f"SELECT * FROM posts WHERE tag = '{request.args['tag']}'")


class PostManager:
    def scored(self, column):
        # ruleid: SQL-ORM
        return self.annotate(score=RawSQL("coalesce({}, 0)".format(column), []))

    def between(self, first):
        # ruleid: SQL-ORM
        return self.all().extra(where=[f"day > '{first}'"])

    def weighted(self, table, weight):
        # ruleid: SQL-ORM
        return select(literal_column("points * " + weight)).select_from(table)

    def written(self, post, clause):
        # ruleid: SQL-ORM
        return post.select().where(SQL("author = '" + clause + "'"))


def listing(session, post):
    order = request.args.get("order")
    # ruleid: SQL-ORM-CLAUSE
    return session.query(post).order_by(text(order)).all()


def joined(session, name):
    query = f"SELECT * FROM posts WHERE author = '{name}'"
    # ruleid: SQL-ORM
    return session.execute(text(query))


class Posts:
    def mine(self):
        # todoruleid: SQL-ORM
        return self.session.execute(
            text(f"SELECT * FROM posts WHERE owner = '{self.name}'")
        )


SORTS = {"new": "created DESC", "best": "points DESC"}
TABLE = "posts"


def honest(session, post, word, sort, query):
    # ok: SQL-ORM
    session.execute(text("SELECT * FROM posts WHERE title = :title"), {"title": word})
    # ok: SQL-ORM
    session.execute(
        text("SELECT * FROM posts WHERE id IN :ids").bindparams(bindparam("ids"))
    )
    # ok: SQL-ORM-CLAUSE
    session.query(post).order_by(text(SORTS[sort]))
    # ok: SQL-ORM
    session.execute(text(f"SELECT count(*) FROM {TABLE}"))
    # ok: SQL-ORM
    session.execute(text(query))
    # ok: SQL-ORM
    session.query(post).filter(post.title == f"{word}!")


def django(post, word, column):
    # ok: SQL-ORM
    post.objects.raw("SELECT * FROM posts WHERE tag = %s", [word])
    # ok: SQL-ORM
    post.objects.extra(where=["title = %s"], params=[f"{word}"])
    if column not in ("points", "views"):
        raise ValueError(column)
    # ok: SQL-ORM
    post.objects.annotate(score=RawSQL(f"coalesce({column}, 0)", []))


def namesake(canvas, name):
    # ok: SQL-ORM
    canvas.text(f"Hello {name}")
