"""Orders of a shop: what a customer ordered, from a search form."""

import sqlite3


# show: query
def find_orders(db: sqlite3.Connection, customer: str, at_least: str) -> list[str]:
    """Return the customer's items that cost at least that much."""
    # show: danger
    query = (
        f"SELECT item FROM orders WHERE customer = '{customer}' AND total >= {at_least}"
    )
    rows = db.execute(query)
    # end: danger
    return [item for (item,) in rows]


# end: query
