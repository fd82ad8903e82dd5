"""A ledger of customers, one of them with a secret in it."""

import sqlite3

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.db = sqlite3.connect(":memory:")
        self.db.executescript(
            "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);"
            "CREATE TABLE entries (customer TEXT, line TEXT);"
            "CREATE TABLE staff (password TEXT);"
            "INSERT INTO entries VALUES ('ana', 'tea'), ('o''brien', 'biscuits');"
        )
        self.db.execute("INSERT INTO entries VALUES ('zoe', ?)", (self.secret,))
        self.db.execute("INSERT INTO staff VALUES (?)", (self.secret,))
        self.db.commit()
