"""Total the amounts in a data file, with one reader module for each format."""

import importlib.util
from pathlib import Path

READERS = {".csv": "read_csv", ".plist": "read_plist"}


class UnknownFormat(Exception):
    """There is no reader for files of this format."""


def total(readers: Path, name: str) -> int:
    """Return the sum of the amounts in the file `name` of the current folder."""
    if Path(name).suffix not in READERS:
        raise UnknownFormat(Path(name).suffix)
    module = READERS[Path(name).suffix]
    spec = importlib.util.spec_from_file_location(module, readers / f"{module}.py")
    if spec is None or spec.loader is None:
        raise UnknownFormat(Path(name).suffix)
    reader = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reader)
    return sum(reader.amounts(Path(name).read_text()))
