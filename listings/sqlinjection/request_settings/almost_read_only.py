"""Orders of many shops in one table; row-level security shows each shop its own."""

from psycopg import Connection


def orders(db: Connection, tenant: str, user: str) -> list[str]:
    """Return the tenant's orders; the audit log names the user."""
    with db.transaction():
        # show: danger
        db.execute("SET TRANSACTION READ ONLY")
        db.execute(f"SET LOCAL app.tenant = '{tenant}'")
        db.execute(f"SET LOCAL app.user_name = '{user}'")
        # end: danger
        rows = db.execute("SELECT item FROM orders ORDER BY item")
        return [item for (item,) in rows]
