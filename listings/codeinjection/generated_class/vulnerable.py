"""Imports: turn a table into objects with an attribute for each column."""

import csv
import io
from dataclasses import dataclass
from typing import Any


def read_table(text: str) -> list[Any]:
    """Return an object for each row of the CSV in `text`; the first row has the names."""
    table = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    names, *rows = filter(None, table)
    # show: danger
    source = "class Row:\n" + "".join(f"    {name}: str = ''\n" for name in names)
    space: dict[str, Any] = {}
    exec(source, space)
    # end: danger
    row_type = dataclass(space["Row"])
    return [row_type(*row) for row in rows]
