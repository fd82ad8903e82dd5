"""Shared files: whoever has the code may read, in capitals or not."""

import sqlite3


class NoSuchShare(Exception):
    """Nothing is shared by this code."""


def open_share(db: sqlite3.Connection, code: str) -> str:
    """Return the file that is shared by `code`, in capitals or not."""
    # show: danger
    pattern = code.replace("%", "\\%")
    query = "SELECT file FROM shares WHERE code LIKE ? ESCAPE '\\'"
    # end: danger
    row = db.execute(query, (pattern,)).fetchone()
    if row is None:
        raise NoSuchShare(code)
    return str(row[0])
