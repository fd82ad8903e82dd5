"""More ways to write the flaw, and honest code that looks like it."""

from django.db import connection
from flask import request
from psycopg import sql


def members(cursor, order):
    # ruleid: SQL-NAMES
    cursor.execute("SELECT * FROM members ORDER BY %s" % order)


def scores(cursor, key="points", way="DESC"):
    query = "SELECT * FROM scores"
    query += " ORDER BY " + key + " " + way
    # ruleid: SQL-NAMES
    cursor.execute(query)


def listing():
    with connection.cursor() as cursor:
        # ruleid: SQL-NAMES
        cursor.execute("SELECT * FROM files ORDER BY {0}".format(request.GET["sort"]))


class Report:
    async def grouped(self, column: str):
        # ruleid: SQL-NAMES
        return await self.pool.fetch(f"SELECT count(*) FROM visits GROUP BY {column}")

    def page(self, request):
        column = request.args.get("sort", "id")
        self.db.execute(
            # ruleid: SQL-NAMES
            f"SELECT * FROM visits ORDER BY visits.day, {column} LIMIT 20"
        )


def count(db, table):
    # ruleid: SQL-NAMES-TABLE
    return db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def empty(db, name: str):
    # ruleid: SQL-NAMES-TABLE
    db.execute('DELETE FROM "' + name + '"')


def column_of(db, column, number):
    # ruleid: SQL-NAMES-TABLE
    return db.execute("SELECT %s FROM people WHERE id = ?" % column, (number,))


class Table:
    def sorted(self):
        # todoruleid: SQL-NAMES
        return self.db.execute(f"SELECT * FROM goods ORDER BY {self.column}")


SORTS = {"name": "name", "new": "added DESC"}
COLUMNS = ("name", "price")
TABLE = "goods"


def chosen(db, sort, column, way):
    # ok: SQL-NAMES
    db.execute(f"SELECT * FROM goods ORDER BY {SORTS[sort]}")
    # ok: SQL-NAMES
    db.execute("SELECT * FROM goods ORDER BY " + SORTS.get(sort, "name"))
    if column not in COLUMNS:
        column = "name"
    direction = "DESC" if way == "down" else "ASC"
    # ok: SQL-NAMES
    db.execute(f"SELECT * FROM goods ORDER BY {column} {direction}")
    # ok: SQL-NAMES-TABLE
    db.execute(f"SELECT * FROM {TABLE} WHERE price < ?", (way,))


def in_branches(db, sort):
    if sort in {"name", "price"}:
        # ok: SQL-NAMES
        db.execute(f"SELECT * FROM goods ORDER BY {sort}")


def composed(db, column):
    query = sql.SQL("SELECT * FROM goods ORDER BY {}").format(sql.Identifier(column))
    # ok: SQL-NAMES
    db.execute(query)


def quoted(editor, model, column):
    # ok: SQL-NAMES-TABLE
    editor.execute("DELETE FROM %s" % editor.quote_name(column))
    # ok: SQL-NAMES-TABLE
    editor.execute("CREATE TABLE %s (id INTEGER)" % model)
    # ok: SQL-NAMES
    print(f"ORDER BY {column}")


def by_position(db, number: int):
    # ok: SQL-NAMES
    db.execute(f"SELECT * FROM goods ORDER BY {number}")
