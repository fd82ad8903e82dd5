"""What Python makes of a name with a NUL character in it."""

import os
from collections.abc import Callable
from pathlib import Path

NAME = "report.txt\0.jpg"
CALLS: dict[str, Callable[[], object]] = {
    "open": lambda: open(NAME),
    "os.path.exists": lambda: os.path.exists(NAME),
    "Path.exists": lambda: Path(NAME).exists(),
    "os.path.realpath": lambda: os.path.realpath(NAME) == os.path.abspath(NAME),
    "Path.resolve": lambda: Path(NAME).resolve() == Path(NAME).absolute(),
}

for call, run in CALLS.items():
    try:
        print(f"{call:<17} returned {run()}")
    except ValueError as error:
        print(f"{call:<17} ValueError: {error}")
