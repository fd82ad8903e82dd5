"""Writes every figure to images/; with --check, says which are not up to date."""

import argparse
import sys
from pathlib import Path

from . import (
    bytecode,
    commonvulnerabilities,
    dataflow,
    pythonexecution,
    reportdesk,
    threatmodel,
)
from .drawing import Sheet
from .mark import mark

IMAGES = Path(__file__).resolve().parent.parent


def sheets() -> list[Sheet]:
    """Return the book's figures."""
    modules = (
        pythonexecution,
        bytecode,
        threatmodel,
        reportdesk,
        commonvulnerabilities,
    )
    flows = [dataflow.draw(flow) for flow in dataflow.FLOWS]
    return [*(module.draw() for module in modules), *flows]


def pictures() -> dict[str, str]:
    """Return the text of every SVG file by its name."""
    drawn = {f"{sheet.name}.svg": sheet.svg() for sheet in sheets()}
    return drawn | {"logo.svg": mark(), "favicon.svg": mark()}


def main() -> int:
    """Write or check; return 1 if a checked file is not up to date."""
    parser = argparse.ArgumentParser(
        prog="python -m images.sources", description=__doc__
    )
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = 0
    for name, text in pictures().items():
        path = IMAGES / name
        if check and (not path.is_file() or path.read_text(encoding="utf-8") != text):
            print(f"{path}: not up to date. Run `python -m images.sources`")
            stale = 1
        elif not check:
            path.write_text(text, encoding="utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main())
