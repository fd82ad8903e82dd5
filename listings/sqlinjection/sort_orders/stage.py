"""A price list with a margin that customers must not learn, in an order of its own."""

import sqlite3

import prover

GOODS = {  # the price and the margin
    "tea": (4, 3),
    "kettle": (31, 1),
    "biscuits": (6, 5),
    "tray": (12, 2),
    "cup": (9, 4),
}


class Stage(prover.Stage):
    def build(self) -> None:
        self.by_margin = sorted(GOODS, key=lambda item: GOODS[item][1])
        self.db = sqlite3.connect(":memory:")
        self.db.execute("CREATE TABLE goods (item TEXT, price INTEGER, margin INTEGER)")
        self.db.execute("CREATE TABLE staff (password TEXT)")
        self.db.executemany(
            "INSERT INTO goods VALUES (?, ?, ?)",
            [(item, *numbers) for item, numbers in GOODS.items()],
        )
        self.db.execute("INSERT INTO staff VALUES (?)", (self.secret,))
        self.db.commit()
