"""Imports: turn a table into objects with an attribute for each column."""

import csv
import io
import keyword
import re
from dataclasses import make_dataclass
from typing import Any

NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")


def read_table(text: str) -> list[Any]:
    """Return an object for each row of the CSV in `text`; the first row has the names."""
    names, *rows = csv.reader(io.StringIO(text))
    if not 0 < len(names) == len(set(names)) <= 100:
        raise ValueError("there are one to a hundred names, all different")
    for name in names:
        if not NAME.fullmatch(name) or keyword.iskeyword(name):
            raise ValueError(name)
    if any(len(row) != len(names) for row in rows):
        raise ValueError("a row has a value for each name")
    row_type = make_dataclass("Row", names)
    return [row_type(*row) for row in rows]
