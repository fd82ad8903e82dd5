"""More ways to write the flaw, and honest code that looks like it."""

import sqlite3

import psycopg2


def owner_of(cursor, number):
    cursor.execute("SELECT owner FROM pets WHERE id = %s", (number,))
    owner = cursor.fetchone()[0]
    # ruleid: SQL-STORED
    cursor.execute("SELECT * FROM people WHERE name = '%s'" % owner)
    return cursor.fetchall()


def move(db):
    for row in db.execute("SELECT id, title FROM drafts").fetchall():
        # ruleid: SQL-STORED
        db.execute("INSERT INTO articles (title) VALUES ('{}')".format(row[1]))


def tags(db: sqlite3.Connection):
    for (tag,) in db.execute("SELECT tag FROM tags"):
        # ruleid: SQL-STORED
        db.execute(f"UPDATE posts SET seen = 1 WHERE tag = '{tag}'")


class Profile:
    async def friends(self, pool, number):
        nick = await pool.fetchval("SELECT nick FROM users WHERE id = $1", number)
        # ruleid: SQL-STORED
        return await pool.fetch("SELECT * FROM friends WHERE nick = '" + nick + "'")

    def password(self, connection, number, new):
        cursor = connection.cursor()
        cursor.execute("SELECT name FROM users WHERE id = ?", (number,))
        row = cursor.fetchone()
        name = row["name"]
        query = f"UPDATE users SET password = ? WHERE name = '{name}'"
        # ruleid: SQL-STORED
        cursor.execute(query, (new,))


def cities(dsn):
    cursor = psycopg2.connect(dsn).cursor()
    cursor.execute("SELECT city FROM shops")
    for city in cursor:
        # ruleid: SQL-STORED
        cursor.execute(f"SELECT count(*) FROM people WHERE city LIKE '%{city[0]}%'")


def from_orm(session, user_model, number):
    user = session.get(user_model, number)
    # todoruleid: SQL-STORED
    session.connection().exec_driver_sql(
        f"SELECT * FROM logs WHERE name = '{user.name}'"
    )


def bound(cursor, number):
    cursor.execute("SELECT owner FROM pets WHERE id = %s", (number,))
    owner = cursor.fetchone()[0]
    # ok: SQL-STORED
    cursor.execute("SELECT * FROM people WHERE name = %s", (owner,))
    # ok: SQL-STORED
    cursor.execute("SELECT * FROM people WHERE name LIKE %s", [f"%{owner}%"])
    # ok: SQL-STORED
    print(f"SELECT * FROM people WHERE name = '{owner}'")


def numbers(db):
    rows = db.execute("SELECT id FROM pets").fetchall()
    marks = ", ".join("?" * len(rows))
    # ok: SQL-STORED
    db.execute(f"SELECT * FROM toys WHERE pet IN ({marks})", rows)
    count = int(db.execute("SELECT count(*) FROM pets").fetchone()[0])
    # ok: SQL-STORED
    db.execute(f"SELECT * FROM toys LIMIT {count}")


def tables(db):
    for (name,) in db.execute("SELECT name FROM sqlite_master"):
        # ok: SQL-STORED
        db.execute(f'ANALYZE "{name}"')


KINDS = {1: "dog", 2: "cat"}


def looked_up(db, number):
    kind = db.execute("SELECT kind FROM pets WHERE id = ?", (number,)).fetchone()[0]
    # ok: SQL-STORED
    db.execute(f"SELECT * FROM toys WHERE kind = '{KINDS[kind]}'")


def in_one_query(db, number):
    # ok: SQL-STORED
    db.execute(
        "SELECT * FROM toys WHERE kind = (SELECT kind FROM pets WHERE id = ?)",
        (number,),
    )
