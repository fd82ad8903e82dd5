"""Accounts: a customer registers once, and gets a statement each month."""

import sqlite3


def register(db: sqlite3.Connection, name: str) -> int:
    """Store a customer; return the number of the account."""
    made = db.execute("INSERT INTO customers (name) VALUES (?)", (name,))
    return int(made.lastrowid or 0)


def statement(db: sqlite3.Connection, account: int) -> list[str]:
    """Return the lines of an account."""
    rows = db.execute("SELECT line FROM entries WHERE account = ?", (account,))
    return [line for (line,) in rows]
