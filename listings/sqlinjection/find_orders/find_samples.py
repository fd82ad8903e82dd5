"""More ways to write the flaw, and honest code that looks like it."""

import asyncpg
import pandas as pd
import psycopg2
from django.db import connection
from flask import request
from psycopg import sql


def by_mail(cursor, mail):
    # ruleid: SQL-VALUES
    cursor.execute("SELECT id FROM users WHERE mail = '%s'" % mail)
    return cursor.fetchone()


def by_city(cursor, city, country="GB"):
    # ruleid: SQL-VALUES
    cursor.execute("SELECT * FROM shops WHERE city = '" + city + "' AND open = 1")
    # ruleid: SQL-VALUES
    cursor.execute("SELECT * FROM shops WHERE country = '{}'".format(country))


class Tickets:
    def __init__(self, dsn):
        self.db = psycopg2.connect(dsn)

    def close(self, number, *, reason: str):
        cursor = self.db.cursor()
        query = f"UPDATE tickets SET reason = '{reason}' WHERE id = %s"
        # ruleid: SQL-VALUES
        cursor.execute(query, (number,))

    def search(self, **filters):
        query = "SELECT * FROM tickets WHERE 1 = 1"
        for key in ("owner", "state"):
            query += f" AND {key} = '{filters[key]}'"
        # ruleid: SQL-VALUES
        self.db.cursor().execute(query)

    def among(self, names):
        quoted = []
        for name in names:
            quoted.append(f"name = '{name}'")
        # ruleid: SQL-VALUES
        self.db.cursor().execute("SELECT * FROM tickets WHERE " + " OR ".join(quoted))


async def price(pool: asyncpg.Pool, item: str):
    # ruleid: SQL-VALUES
    return await pool.fetchval(f"SELECT price FROM goods WHERE name = '{item}'")


def report():
    month = request.args.get("month")
    statement = f"INSERT INTO reports (month, day) VALUES ('{month}', 1)"
    with connection.cursor() as cursor:
        # ruleid: SQL-VALUES
        cursor.execute(statement)


def frame(engine, user: str):
    return pd.read_sql(
        # ruleid: SQL-VALUES
        sql=f"SELECT * FROM sales WHERE seller LIKE '%{user}%'",
        con=engine,
    )


def load(db, text):
    # ruleid: SQL-VALUES
    db.executescript(f"DELETE FROM notes; INSERT INTO notes VALUES ('{text}');")


class Mail:
    def unread(self):
        # todoruleid: SQL-VALUES
        return self.db.execute(f"SELECT * FROM mail WHERE owner = '{self.owner}'")


def condition(name):
    return f"name = '{name}'"


def built_elsewhere(db, name):
    # todoruleid: SQL-VALUES
    db.execute("SELECT * FROM pets WHERE " + condition(name))


def bound(db, name, names, number: int, page: int | None = None):
    # ok: SQL-VALUES
    db.execute("SELECT * FROM pets WHERE name = ?", (name,))
    # ok: SQL-VALUES
    db.execute("SELECT * FROM pets WHERE name LIKE ?", (f"%{name}%",))
    marks = ", ".join("?" for _ in names)
    # ok: SQL-VALUES
    db.execute(f"SELECT * FROM pets WHERE name IN ({marks})", names)
    # ok: SQL-VALUES
    db.execute(
        "SELECT * FROM pets WHERE name IN (" + ",".join("?" * len(names)) + ")", names
    )
    # ok: SQL-VALUES
    db.execute(f"SELECT * FROM pets WHERE id = {number}")
    # ok: SQL-VALUES
    db.execute("SELECT * FROM pets LIMIT %d" % int(name))
    # ok: SQL-VALUES
    db.execute(f"SELECT * FROM pets LIMIT {page}")


LIMIT = 50
STATES = {"new": "N", "sold": "S"}


def constants(db, state, kind):
    # ok: SQL-VALUES
    db.execute(f"SELECT * FROM pets LIMIT {LIMIT}")
    # ok: SQL-VALUES
    db.execute(f"SELECT * FROM pets WHERE state = '{STATES[state]}'")
    if kind not in ("dog", "cat"):
        raise ValueError(kind)
    # ok: SQL-VALUES
    db.execute("SELECT * FROM pets WHERE kind = '" + kind + "'")


def composed(db, name):
    query = sql.SQL("SELECT * FROM pets WHERE name = {}").format(sql.Literal(name))
    # ok: SQL-VALUES
    db.execute(query)


def namesakes(runner, name, query):
    # ok: SQL-VALUES
    runner.execute(f"deploy --name={name}")
    # ok: SQL-VALUES
    runner.execute(query)
    # ok: SQL-VALUES
    print(f"SELECT * FROM pets WHERE name = '{name}'")
