"""A ledger of customers, one of them with a secret in it."""

import sqlite3

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.db = sqlite3.connect(":memory:")
        self.db.executescript(
            "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);"
            "CREATE TABLE entries (account INTEGER, customer TEXT, line TEXT);"
            "CREATE TABLE staff (password TEXT);"
            "INSERT INTO customers VALUES (1, 'ana'), (2, 'zoe'), (3, 'o_brien');"
            "INSERT INTO entries VALUES (1, 'ana', 'tea'), (3, 'o_brien', 'biscuits');"
        )
        self.db.execute("INSERT INTO entries VALUES (2, 'zoe', ?)", (self.secret,))
        self.db.execute("INSERT INTO staff VALUES (?)", (self.secret,))
        self.db.commit()
