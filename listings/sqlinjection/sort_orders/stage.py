"""A price list with a margin that customers must not learn, in an order of its own."""

import random
import sqlite3

import prover

ITEMS = {"tea": 4, "kettle": 31, "biscuits": 6, "tray": 12, "cup": 9}


class Stage(prover.Stage):
    def build(self) -> None:
        ranks = random.SystemRandom().sample(range(1, 6), 5)
        self.by_margin = [item for _, item in sorted(zip(ranks, ITEMS, strict=True))]
        self.db = sqlite3.connect(":memory:")
        self.db.execute("CREATE TABLE goods (item TEXT, price INTEGER, margin INTEGER)")
        self.db.execute("CREATE TABLE staff (password TEXT)")
        self.db.executemany(
            "INSERT INTO goods VALUES (?, ?, ?)",
            [
                (item, ITEMS[item], rank)
                for rank, item in zip(ranks, ITEMS, strict=True)
            ],
        )
        self.db.execute("INSERT INTO staff VALUES (?)", (self.secret,))
        self.db.commit()
