"""Shared files: whoever has the code may read, in capitals or not."""

import sqlite3


class NoSuchShare(Exception):
    """Nothing is shared by this code."""


# show: query
def open_share(db: sqlite3.Connection, code: str) -> str:
    """Return the file that is shared by `code`, in capitals or not."""
    # show: danger
    row = db.execute("SELECT file FROM shares WHERE code LIKE ?", (code,)).fetchone()
    # end: danger
    if row is None:
        raise NoSuchShare(code)
    return str(row[0])


# end: query
