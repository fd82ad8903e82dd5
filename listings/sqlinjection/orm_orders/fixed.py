"""Orders of a customer, sorted, through SQLAlchemy."""

from sqlalchemy import Connection, Integer, String, column, select, table

ORDERS = table(
    "orders",
    column("customer", String),
    column("item", String),
    column("total", Integer),
)
SORTS = {"item": ORDERS.c.item, "total": ORDERS.c.total}


def orders_of(db: Connection, customer: str, sort: str) -> list[str]:
    """Return the customer's items, sorted by `item` or `total`."""
    if sort not in SORTS:
        raise ValueError("orders are sorted by item or total")
    query = select(ORDERS.c.item).where(ORDERS.c.customer == customer)
    return list(db.execute(query.order_by(SORTS[sort])).scalars())
