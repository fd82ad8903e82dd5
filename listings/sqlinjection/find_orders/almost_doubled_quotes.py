"""Orders of a shop: what a customer ordered, from a search form."""

import sqlite3


def find_orders(db: sqlite3.Connection, customer: str, at_least: str) -> list[str]:
    """Return the customer's items that cost at least that much."""
    # show: danger
    customer = customer.replace("'", "''")
    at_least = at_least.replace("'", "''")
    query = (
        f"SELECT item FROM orders WHERE customer = '{customer}' AND total >= {at_least}"
    )
    # end: danger
    rows = db.execute(query)
    return [item for (item,) in rows]
