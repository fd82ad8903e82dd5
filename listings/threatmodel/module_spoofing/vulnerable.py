"""Total the amounts in a data file, with one reader module for each format."""

import importlib
import os
import sys
from pathlib import Path


def total(readers: Path, name: str) -> int:
    """Return the sum of the amounts in the file `name` of the current folder."""
    # show: danger
    sys.path.insert(0, str(readers))
    sys.path.insert(0, os.getcwd())
    reader = importlib.import_module("read_" + Path(name).suffix[1:])
    # end: danger
    return sum(reader.amounts(Path(name).read_text(encoding="utf-8")))
