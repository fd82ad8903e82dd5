"""Every standard-library name that a page puts in code type exists on every Python."""

import builtins
import importlib
import json
import re
import sys
import tomllib
import warnings
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.toc import all_pages
from tests.unchanged import depends_on
from tools.record import PYODIDES, run_in_pyodide

PARTIAL = Path(__file__).with_name("partial_names.toml")
_DOTTED = re.compile(r"`([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)(?:\(\))?`")

# Run on each Python: returns the names of the list that do not exist there.
MISSING = """
import builtins, importlib, json, sys, warnings

def exists(name):
    head, *rest = name.split(".")
    if hasattr(builtins, head):
        found = getattr(builtins, head)
    else:
        try:
            found = importlib.import_module(head)
        except ImportError:
            return None  # not on this platform at all; its names cannot be judged
    path = head
    for part in rest:
        path += "." + part
        try:
            known = hasattr(found, part)
        except ImportError:
            return None  # it is loaded late, and what it needs is not on this platform
        if known:
            found = getattr(found, part)
            continue
        try:
            found = importlib.import_module(path)
        except ImportError:
            return False
    return True

warnings.simplefilter("ignore")
json.dumps([name for name in json.loads({names!r}) if exists(name) is False])
"""


def named() -> dict[str, str]:
    """Return every dotted name whose first part is the library's, and where it stands."""
    found: dict[str, str] = {}
    for page in all_pages():
        for number, line in page.prose:
            for name in _DOTTED.findall(line):
                head = name.partition(".")[0]
                known = head in sys.stdlib_module_names or hasattr(builtins, head)
                if known and not re.search(r"\.(py|pyc|pth|toml|txt|json|exe)$", name):
                    found.setdefault(name, f"{page.path}:{number}")
    return found


def listed_as_partial() -> set[str]:
    return set(tomllib.loads(PARTIAL.read_text(encoding="utf-8"))["names"])


def missing_here(names: Iterable[str]) -> list[str]:
    namespace: dict[str, object] = {}
    program, _, last = (
        MISSING.format(names=json.dumps(sorted(names))).strip().rpartition("\n")
    )
    with warnings.catch_warnings():
        exec(program, namespace)
        missing = eval(last, namespace)
    return json.loads(missing)


def complain(missing: list[str]) -> None:
    faults = [
        f"{named()[name]}: {name}"
        for name in missing
        if name not in listed_as_partial()
    ]
    assert not faults, "no such name: " + "; ".join(faults)


def test_names_exist_here() -> None:
    assert len(named()) > 20
    complain(missing_here(named()))


@depends_on(lambda: [json.dumps(sorted(named())).encode()])
@pytest.mark.slow
@pytest.mark.parametrize("pyodide", PYODIDES)
def test_names_exist_under_pyodide(pyodide: str) -> None:
    program = MISSING.format(names=json.dumps(sorted(named())))
    complain(json.loads(run_in_pyodide(pyodide, program)))


def test_names_listed_as_partial_are_named_somewhere() -> None:
    assert listed_as_partial() <= named().keys()


def test_a_misspelt_name_would_be_found() -> None:
    names = ["os.path.join", "str.format", "os.path.joyn", "string.Temple"]
    assert missing_here(names) == ["os.path.joyn", "string.Temple"]
    assert importlib.import_module("os.path")
