"""A price list, sorted as its reader likes."""

import sqlite3

COLUMNS = {"item": "item", "price": "price"}
DIRECTIONS = {"asc": "ASC", "desc": "DESC"}


def price_list(db: sqlite3.Connection, column: str, direction: str) -> list[str]:
    """Return the items, sorted by a column, `asc` or `desc`."""
    if column not in COLUMNS or direction not in DIRECTIONS:
        raise ValueError("the list is sorted by item or price")
    order = f"{COLUMNS[column]} {DIRECTIONS[direction]}"
    rows = db.execute(f"SELECT item FROM goods ORDER BY {order}")
    return [item for (item,) in rows]
