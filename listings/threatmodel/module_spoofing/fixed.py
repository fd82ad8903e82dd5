"""Total the amounts in a data file, with one reader module for each format."""

import importlib.util
from pathlib import Path

READERS = {".csv": "read_csv", ".plist": "read_plist"}


class UnknownFormat(Exception):
    """There is no file of this name that a reader can read."""


# show: total
def total(readers: Path, name: str) -> int:
    """Return the sum of the amounts in the file `name` of the current folder."""
    file = Path(name)
    if file.name != name or file.suffix not in READERS:
        raise UnknownFormat(name)
    module = READERS[file.suffix]
    spec = importlib.util.spec_from_file_location(module, readers / f"{module}.py")
    if spec is None or spec.loader is None:
        raise ImportError(module)
    reader = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reader)
    try:
        return sum(reader.amounts(file.read_text(encoding="utf-8")))
    except (ArithmeticError, AttributeError, LookupError, OSError, ValueError) as error:
        raise UnknownFormat(name) from error  # a parser raises what it likes


# end: total
