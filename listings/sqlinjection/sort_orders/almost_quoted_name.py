"""A price list, sorted as its reader likes."""

import sqlite3


def price_list(db: sqlite3.Connection, column: str, direction: str) -> list[str]:
    """Return the items, sorted by a column, `asc` or `desc`."""
    # show: danger
    name = '"' + column.replace('"', '""') + '"'
    way = "DESC" if direction == "desc" else "ASC"
    # end: danger
    rows = db.execute(f"SELECT item FROM goods ORDER BY {name} {way}")
    return [item for (item,) in rows]
