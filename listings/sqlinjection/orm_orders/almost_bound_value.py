"""Orders of a customer, sorted, through SQLAlchemy."""

from sqlalchemy import Connection, text


def orders_of(db: Connection, customer: str, sort: str) -> list[str]:
    """Return the customer's items, sorted by `item` or `total`."""
    # show: danger
    query = text(f"SELECT item FROM orders WHERE customer = :customer ORDER BY {sort}")
    # end: danger
    return list(db.execute(query, {"customer": customer}).scalars())
