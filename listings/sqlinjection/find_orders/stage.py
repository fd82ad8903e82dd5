"""A shop's database: orders of several customers, and the passwords of the staff."""

import sqlite3

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.db = sqlite3.connect(":memory:")
        self.db.executescript(
            "CREATE TABLE orders (customer TEXT, item TEXT, total INTEGER);"
            "CREATE TABLE staff (name TEXT, password TEXT);"
        )
        self.db.executemany(
            "INSERT INTO orders VALUES (?, ?, ?)",
            [
                ("ana", "tea", 4),
                ("ana", "kettle", 31),
                ("o'brien", "biscuits", 6),
                ("zoe", f"a present: {self.secret}", 90),
            ],
        )
        self.db.execute("INSERT INTO staff VALUES ('root', ?)", (self.secret,))
        self.db.commit()
