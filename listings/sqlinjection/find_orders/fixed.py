"""Orders of a shop: what a customer ordered, from a search form."""

import sqlite3


def find_orders(db: sqlite3.Connection, customer: str, at_least: str) -> list[str]:
    """Return the customer's items that cost at least that much."""
    query = "SELECT item FROM orders WHERE customer = ? AND total >= ?"
    rows = db.execute(query, (customer, at_least))
    return [item for (item,) in rows]
