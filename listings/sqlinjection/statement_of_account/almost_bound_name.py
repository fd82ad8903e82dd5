"""Accounts: a customer registers once, and gets a statement each month."""

import sqlite3


def register(db: sqlite3.Connection, name: str) -> int:
    """Store a customer; return the number of the account."""
    made = db.execute("INSERT INTO customers (name) VALUES (?)", (name,))
    return int(made.lastrowid or 0)


def statement(db: sqlite3.Connection, account: int) -> list[str]:
    """Return the lines of an account."""
    [name] = db.execute(
        "SELECT name FROM customers WHERE id = ?", (account,)
    ).fetchone()
    # show: danger
    rows = db.execute("SELECT line FROM entries WHERE customer = ?", (name,))
    # end: danger
    return [line for (line,) in rows]
