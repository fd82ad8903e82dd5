"""Load plug-ins whose source is on the list of approved files."""

import hashlib
import os
import sys
from pathlib import Path
from types import ModuleType

LARGEST = 1_000_000  # bytes of source


class NotApproved(Exception):
    """The plug-in is not one that was approved."""


# show: load
def load_plugin(path: Path, approved: set[str]) -> ModuleType:
    """Load the plug-in in `path` if the SHA-256 of its source is in `approved`."""
    source = _read(path)
    if hashlib.sha256(source).hexdigest() not in approved:
        raise NotApproved(path.name)
    module = ModuleType(f"plugins.{path.stem}")
    module.__file__ = str(path)
    sys.modules[module.__name__] = module
    exec(compile(source, path, "exec"), module.__dict__)
    return module


# end: load
def _read(path: Path) -> bytes:
    """Return at most `LARGEST` bytes of the file, without waiting for a writer."""
    try:
        with open(path, "rb", opener=_at_once) as file:
            return file.read(LARGEST) or b""
    except OSError as error:
        raise NotApproved(path.name) from error


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
