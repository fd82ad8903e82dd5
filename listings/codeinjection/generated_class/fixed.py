"""Imports: turn a table into objects with an attribute for each column."""

import csv
import io
import keyword
import re
from dataclasses import make_dataclass
from typing import Any

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,60}")


class NotATable(ValueError):
    """The text is not a table that this program can read."""


def read_table(text: str) -> list[Any]:
    """Return an object for each row of the CSV in `text`; the first row has the names."""
    try:
        table = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
        names, *rows = list(filter(None, table)) or [[]]
    except csv.Error as error:
        raise NotATable("this is not CSV") from error
    if not 0 < len(names) == len(set(names)) <= 100:
        raise NotATable("a table has one to a hundred columns, with different names")
    for name in names:
        if not NAME.fullmatch(name) or keyword.iskeyword(name):
            raise NotATable("a name is made of letters, digits and underscores")
    if any(len(row) != len(names) for row in rows):
        raise NotATable("a row has a value for each name")
    row_type = make_dataclass("Row", names)
    return [row_type(*row) for row in rows]
