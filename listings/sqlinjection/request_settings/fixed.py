"""Orders of many shops in one table; row-level security shows each shop its own."""

from psycopg import Connection


def orders(db: Connection, tenant: str, user: str) -> list[str]:
    """Return the tenant's orders; the audit log names the user."""
    with db.transaction():
        db.execute("SELECT set_config('app.tenant', %s, true)", (tenant,))
        db.execute("SELECT set_config('app.user_name', %s, true)", (user,))
        rows = db.execute("SELECT item FROM orders ORDER BY item")
        return [item for (item,) in rows]
