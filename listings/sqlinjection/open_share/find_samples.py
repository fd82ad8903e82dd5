"""More ways to write the flaw, and honest code that looks like it."""

import asyncpg
from django.db import connection
from flask import request
from sqlalchemy import func, text


def redeem(cursor):
    cursor.execute(
        "SELECT id FROM vouchers WHERE code LIKE %s",
        # ruleid: SQL-LIKE
        (request.form["code"],),
    )
    return cursor.fetchone()


def user_named(session, user, name):
    # ruleid: SQL-LIKE
    return session.query(user).filter(user.name.ilike(name)).first()


async def token(pool: asyncpg.Pool, value: str):
    # ruleid: SQL-LIKE
    return await pool.fetchrow("SELECT * FROM tokens WHERE value ILIKE $1", value)


class Invitations:
    QUERY = "SELECT * FROM invitations WHERE key LIKE :key"

    def accept(self, *, key=None):
        query = "SELECT * FROM invitations WHERE key LIKE :key"
        # ruleid: SQL-LIKE
        return self.session.execute(text(query), {"key": key})

    def reset(self, mail):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT id FROM users WHERE active AND mail LIKE %(mail)s",
                # ruleid: SQL-LIKE
                {"mail": mail},
            )


def search(db, word):
    # ruleid: SQL-LIKE-SEARCH
    return db.execute("SELECT * FROM notes WHERE body LIKE ?", (f"%{word}%",))


def beginning(session, note, word):
    # ruleid: SQL-LIKE-SEARCH
    return session.query(note).filter(note.title.like(word + "%")).all()


def tagged(cursor, tag):
    needle = "%{}%".format(tag)
    # ruleid: SQL-LIKE-SEARCH
    cursor.execute("SELECT * FROM notes WHERE tags LIKE %s", [needle])


def half(db, word):
    word = word.replace("\\", "\\\\").replace("%", "\\%")
    # ruleid: SQL-LIKE-HALF
    db.execute("SELECT * FROM notes WHERE body LIKE ? ESCAPE '\\'", (f"%{word}%",))


def half_of_orm(session, note, word):
    escaped = word.replace("%", "/%")
    # ruleid: SQL-LIKE-HALF
    return session.query(note).filter(note.title.like(f"{escaped}%", escape="/"))


def stored(db, key):
    # todoruleid: SQL-LIKE
    return db.execute(Invitations.QUERY, {"key": key})


def escape_like(word):
    return word.replace("/", "//").replace("%", "/%").replace("_", "/_")


def honest(db, session, note, code, word, pattern):
    # ok: SQL-LIKE
    db.execute("SELECT * FROM vouchers WHERE code = ?", (code,))
    # ok: SQL-LIKE
    db.execute("SELECT * FROM vouchers WHERE code = ? COLLATE NOCASE", (code,))
    # ok: SQL-LIKE
    session.query(note).filter(func.lower(note.title) == word.lower())
    # ok: SQL-LIKE-SEARCH
    db.execute(
        "SELECT * FROM notes WHERE body LIKE ? ESCAPE '/'", (f"%{escape_like(word)}%",)
    )
    # ok: SQL-LIKE
    session.query(note).filter(note.title.like(pattern))
    # ok: SQL-LIKE
    db.execute("SELECT * FROM notes WHERE body LIKE '%draft%' AND owner = ?", (word,))
    # ok: SQL-LIKE
    session.query(note).filter(note.title.contains(word, autoescape=True))
    # ok: SQL-LIKE
    note.objects.filter(title__iexact=word)


def whole(db, word):
    word = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    # ok: SQL-LIKE-HALF
    db.execute("SELECT * FROM notes WHERE body LIKE ? ESCAPE '\\'", (f"%{word}%",))


def percent_encoded(db, name):
    # ok: SQL-LIKE-HALF
    db.execute("SELECT * FROM pages WHERE name = ?", (name.replace("%", "%25"),))
