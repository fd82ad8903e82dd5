"""Which exceptions are refusals: raised on purpose, by the program itself, and named."""

import importlib.util
import json
import subprocess
import sys
import zlib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from prover.refusal import Refusal, find_class, read_refusal, refusal_of
from tests.unchanged import depends_on

pytestmark = depends_on(Path("prover"))

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json, os

class Refused(Exception): pass
class TooLarge(Refused): pass
class Other(Exception): pass
def helper(): raise Refused("helper")
refusal = 7

def refuse(text): raise Refused("no")
def refuse_as_child(text): raise TooLarge("no")
def refuse_class(text): raise Refused
def refuse_over_lines(text):
    raise Refused(
        "no"
    )
def refuse_in_a_helper(text): return helper()
def other(text): raise Other("no")
def look_up(text): return {}[text]
def accident(text): return int(text)
def accident_in_a_raise(text): raise Refused(int(text))
def library_in_a_raise(text): raise Refused(json.loads(text))
def refuse_in_a_raise(text): raise Other(helper())
def call(text): return os.mkdir(os.fspath("."))
def call_over_lines(text):
    return os.mkdir(
        os.fspath(
            "."))
def call_inside(text): return os.fspath(os.mkdir("."))
def call_beside(text): os.fspath("."), os.mkdir(".")
def call_before(text): os.mkdir("."), os.fspath(".")
def library(text): return json.loads(text)
"""
REJECTS = (
    *("nosuch", "refusal", "Refused", "ValueError", "KeyError"),
    *("nosuch.Error", "json.dumps"),
)

# By function: the entries of `rejects` beside REJECTS, and the one that must be found.
CASES: dict[str, tuple[list[str], str | None]] = {
    "refuse": ([], "Refused"),
    "refuse_as_child": ([], "Refused"),
    "refuse_class": ([], "Refused"),
    "refuse_over_lines": ([], "Refused"),
    "refuse_in_a_helper": ([], "Refused"),
    "library_in_a_raise": ([], None),
    "refuse_in_a_raise": ([], "Refused"),
    "other": ([], None),
    "look_up": ([], None),
    "accident": ([], None),
    "accident_in_a_raise": ([], None),
    "call": (["FileExistsError by mkdir"], "FileExistsError by mkdir"),
    "call_over_lines": (["FileExistsError by os.mkdir"], "FileExistsError by os.mkdir"),
    "call_inside": (["FileExistsError by os.fspath"], None),
    "call_beside": (["FileExistsError by os.fspath"], None),
    "call_before": (["FileExistsError by os.fspath"], None),
    "library": (
        ["ValueError by dumps", "ValueError by json.loads"],
        "ValueError by json.loads",
    ),
}


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("program", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found_in(path: Path, function: str, rejects: list[str], place: Path) -> str | None:
    """Return the entry by which `function` of `path` refuses, as judged for `place`."""
    program = load(path)
    entries = [read_refusal(text) for text in (*REJECTS, *rejects)]
    try:
        getattr(program, function)("x")
    except Exception as error:
        found = refusal_of(error, [e for e in entries if e], program, place)
        return str(found) if found else None
    raise AssertionError(f"{function} raised nothing")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_text(PROGRAM)
    return path


@pytest.mark.parametrize("function", CASES)
def test_what_is_a_refusal(program: Path, function: str) -> None:
    rejects, expected = CASES[function]
    assert found_in(program, function, rejects, program) == expected


def test_only_the_program_itself_refuses(program: Path, tmp_path: Path) -> None:
    """An attack may hold the same statement at the same place."""
    other = tmp_path / "attacks.py"
    other.write_text(PROGRAM)
    assert found_in(other, "refuse", [], program) is None


def test_without_columns_the_line_decides(program: Path) -> None:
    """Python leaves them out if it is told to: what is on one line cannot be told apart."""
    script = (
        "import json, sys\nfrom pathlib import Path\n"
        "from tests.prover.test_refusal import CASES, found_in\n"
        "path = Path(sys.argv[1])\n"
        "print(json.dumps({name: found_in(path, name, case[0], path)\n"
        "    for name, case in CASES.items()}))"
    )
    told = subprocess.run(
        [sys.executable, "-X", "no_debug_ranges", "-c", script, program],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    whole_lines: dict[str, Any] = {
        "accident_in_a_raise": "ValueError",
        "call_inside": "FileExistsError by os.fspath",
        "call_beside": "FileExistsError by os.fspath",
        "call_before": "FileExistsError by os.fspath",
    }
    expected = {name: case[1] for name, case in CASES.items()}
    assert json.loads(told.stdout) == expected | whole_lines


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("ValueError", Refusal("ValueError")),
        ("zlib.error by zlib.decompress", Refusal("zlib.error", "zlib.decompress")),
        ("ValueError of int", None),
        ("Value Error", None),
        ("", None),
    ],
)
def test_the_forms_of_an_entry(text: str, refusal: Refusal | None) -> None:
    assert read_refusal(text) == refusal
    assert refusal is None or str(refusal) == text


def test_what_a_name_stands_for() -> None:
    module = ModuleType("program")
    module.KeyError = OSError  # type: ignore[attr-defined]
    assert find_class("KeyError", module) is OSError
    assert find_class("KeyError", None) is KeyError
    assert find_class("zlib.error", None) is zlib.error
    assert find_class("Nothing", module) is None
    assert find_class("zlib.nothing", None) is None
    assert find_class("nosuch.Error", None) is None
