"""Orders of a customer, sorted, through SQLAlchemy."""

from sqlalchemy import Connection, column, select, table, text

ORDERS = table("orders", column("customer"), column("item"))


def orders_of(db: Connection, customer: str, sort: str) -> list[str]:
    """Return the customer's items, sorted by `item` or `total`."""
    # show: danger
    query = select(ORDERS.c.item).where(text(f"customer = '{customer}'"))
    # end: danger
    sorts = {"item": text("item"), "total": text("total")}
    if sort not in sorts:
        raise ValueError("orders are sorted by item or total")
    return list(db.execute(query.order_by(sorts[sort])).scalars())
