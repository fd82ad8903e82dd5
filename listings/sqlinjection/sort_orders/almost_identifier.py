"""A price list, sorted as its reader likes."""

import sqlite3


def price_list(db: sqlite3.Connection, column: str, direction: str) -> list[str]:
    """Return the items, sorted by a column, `asc` or `desc`."""
    # show: danger
    if not column.isidentifier():
        raise ValueError(column)
    rows = db.execute(f"SELECT item FROM goods ORDER BY {column} {direction}")
    # end: danger
    return [item for (item,) in rows]
