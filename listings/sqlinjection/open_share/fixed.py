"""Shared files: whoever has the code may read, in capitals or not."""

import sqlite3


class NoSuchShare(Exception):
    """Nothing is shared by this code."""


def open_share(db: sqlite3.Connection, code: str) -> str:
    """Return the file that is shared by `code`, in capitals or not."""
    query = "SELECT file FROM shares WHERE code = ? COLLATE NOCASE"
    row = db.execute(query, (code,)).fetchone()
    if row is None:
        raise NoSuchShare(code)
    return str(row[0])
