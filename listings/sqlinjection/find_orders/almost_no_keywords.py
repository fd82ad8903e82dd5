"""Orders of a shop: what a customer ordered, from a search form."""

import sqlite3

BLOCKED = ("union", "--", ";", "/*", "drop", "password")


def find_orders(db: sqlite3.Connection, customer: str, at_least: str) -> list[str]:
    """Return the customer's items that cost at least that much."""
    # show: danger
    if any(word in (customer + at_least).lower() for word in BLOCKED):
        raise ValueError("not a name")
    # end: danger
    query = (
        f"SELECT item FROM orders WHERE customer = '{customer}' AND total >= {at_least}"
    )
    rows = db.execute(query)
    return [item for (item,) in rows]
