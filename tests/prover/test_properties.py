"""The source of a property is itself and all that it uses, and nothing besides."""

from pathlib import Path

import pytest

from prover.problem import ListingError
from prover.properties import source_of

_MODULE = '''import math as numbers

from fuzz import strategies
from fuzz.properties.register import holds_for

DEPTH = 3
OTHER = 4


def helper(key: str) -> bool:
    return len(key) > numbers.sqrt(DEPTH)


@holds_for("doors/any_key", "keys", strategies.keys())
def any_key(case, key):
    """The door holds."""
    assert helper(key) and case.texts


@holds_for("doors/other", "keys", strategies.texts())
def other(case, key):
    assert OTHER
'''
_STRATEGIES = """LETTERS = "abc"


def keys():
    return LETTERS


def texts():
    return "text"
"""


@pytest.fixture
def fuzz(tmp_path: Path) -> Path:
    (tmp_path / "properties").mkdir()
    (tmp_path / "properties" / "doors.py").write_text(_MODULE)
    (tmp_path / "strategies.py").write_text(_STRATEGIES)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "old", "new", "counts"),
    [
        ("properties/doors.py", "The door holds", "The door holds well", True),
        (
            "properties/doors.py",
            '"keys", strategies.keys',
            '"all", strategies.keys',
            True,
        ),
        ("properties/doors.py", "DEPTH = 3", "DEPTH = 5", True),
        ("properties/doors.py", "len(key) > ", "len(key) >= ", True),
        ("properties/doors.py", "import math as", "import cmath as", True),
        ("strategies.py", '"abc"', '"abcd"', True),
        ("properties/doors.py", "OTHER = 4", "OTHER = 5", False),
        ("properties/doors.py", "assert OTHER", "assert not OTHER", False),
        ("strategies.py", '"text"', '"texts"', False),
    ],
)
def test_what_counts(fuzz: Path, name: str, old: str, new: str, counts: bool) -> None:
    before = source_of(fuzz, "doors/any_key")
    text = (fuzz / name).read_text()
    assert old in text
    (fuzz / name).write_text(text.replace(old, new))
    assert (source_of(fuzz, "doors/any_key") != before) is counts


@pytest.mark.parametrize("slug", ["doors/none", "cellar/none"])
def test_a_weakness_without_a_property_is_told(fuzz: Path, slug: str) -> None:
    with pytest.raises(ListingError, match=f"no hostile inputs meet {slug}"):
        source_of(fuzz, slug)


def test_one_name_in_both_files_stands_for_two_things(fuzz: Path) -> None:
    doors = fuzz / "properties" / "doors.py"
    text = _MODULE.replace("(DEPTH)", "(DEPTH + keys())")
    doors.write_text(text + "\n\ndef keys():\n    return 0\n")
    before = source_of(fuzz, "doors/any_key")
    doors.write_text(text + "\n\ndef keys():\n    return 1\n")
    own = source_of(fuzz, "doors/any_key")
    (fuzz / "strategies.py").write_text(_STRATEGIES.replace("abc", "abd"))
    assert len({before, own, source_of(fuzz, "doors/any_key")}) == 3


def test_the_digests_in_the_records_stay_good(fuzz: Path) -> None:
    """They are made of this text: should its order change, all would be stale at once."""
    parts = source_of(fuzz, "doors/any_key").split("\n\n")
    assert [part.splitlines()[0] for part in parts] == [
        "DEPTH = 3",
        '@holds_for("doors/any_key", "keys", strategies.keys())',
        "def helper(key: str) -> bool:",
        "from fuzz.properties.register import holds_for",
        "import math as numbers",
        "from fuzz import strategies",
        'LETTERS = "abc"',
        "def keys():",
    ]
