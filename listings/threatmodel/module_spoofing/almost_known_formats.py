"""Total the amounts in a data file, with one reader module for each format."""

import importlib
import os
import sys
from pathlib import Path

READERS = {".csv": "read_csv", ".plist": "read_plist"}


class UnknownFormat(Exception):
    """There is no reader for files of this format."""


def total(readers: Path, name: str) -> int:
    """Return the sum of the amounts in the file `name` of the current folder."""
    if Path(name).suffix not in READERS:
        raise UnknownFormat(Path(name).suffix)
    # show: danger
    sys.path.insert(0, str(readers))
    sys.path.append(os.getcwd())
    reader = importlib.import_module(READERS[Path(name).suffix])
    # end: danger
    return sum(reader.amounts(Path(name).read_text(encoding="utf-8")))
