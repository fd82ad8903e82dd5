"""Imports: turn a table into objects with an attribute for each column."""

import csv
import io
import keyword
from types import SimpleNamespace
from typing import Any
from unicodedata import normalize


class NotATable(ValueError):
    """The text is not a table that this program can read."""


def read_table(text: str) -> list[Any]:
    """Return an object for each row of the CSV in `text`; the first row has the names."""
    try:
        table = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
        names, *rows = list(filter(None, table)) or [[]]
    except csv.Error as error:
        raise NotATable("this is not CSV") from error
    names = [attribute(name) for name in names]
    if not 0 < len(names) == len(set(names)) <= 100:
        raise NotATable("a table has one to a hundred columns, with different names")
    if any(len(row) != len(names) for row in rows):
        raise NotATable("a row has a value for each name")
    return [SimpleNamespace(**dict(zip(names, row))) for row in rows]


def attribute(name: str) -> str:
    """Return the name in the form in which Python looks it up, or raise NotATable."""
    if len(name) > 60:
        raise NotATable("a name has at most sixty characters")
    name = normalize("NFKC", name)
    if not name.isidentifier() or name.startswith("_") or keyword.iskeyword(name):
        raise NotATable("a name is made of letters, digits and underscores")
    return name
