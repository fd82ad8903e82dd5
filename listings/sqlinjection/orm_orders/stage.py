"""Orders of several customers, reached through SQLAlchemy."""

import sqlite3

from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        engine = create_engine("sqlite://", module=sqlite3, poolclass=StaticPool)
        self.db = engine.connect()
        self.db.execute(
            text("CREATE TABLE orders (customer TEXT, item TEXT, total INT)")
        )
        self.db.execute(text("CREATE TABLE staff (password TEXT)"))
        add = text("INSERT INTO orders VALUES (:customer, :item, :total)")
        for customer, item, total in (
            ("ana", "tea", 4),
            ("ana", "kettle", 31),
            ("zoe", self.secret, 90),
        ):
            self.db.execute(add, {"customer": customer, "item": item, "total": total})
        self.db.execute(text("INSERT INTO staff VALUES (:p)"), {"p": self.secret})
