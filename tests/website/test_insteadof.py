"""Dangerous calls and their replacements: every row is borne out, and a wrong one is not."""

import ast
import builtins
import pkgutil
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from prover.finding import find_weaknesses
from prover.problem import ListingError
from website.content import Library
from website.directives import insteadof

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = Path("reference/data/insteadof.toml")
ROWS = Library(ROOT).data("insteadof")["row"]
NAMES = sorted(
    {name for row in ROWS for name in (*row["calls"], *row.get("uses", ()))}
    - insteadof.CONSTRUCTS.keys()
)


def edited(folder: Path, edit: Callable[[str], str]) -> Library:
    """Return the book's library with other rows."""
    (folder / DATA).parent.mkdir(parents=True)
    (folder / DATA).write_text(edit((ROOT / DATA).read_text()))
    for name in ("listings", "records"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / insteadof.LOCK, folder)
    return Library(folder)


def fault(folder: Path, edit: Callable[[str], str]) -> str:
    with pytest.raises(ListingError) as caught:
        insteadof.read_rows(edited(folder, edit))
    return str(caught.value)


@pytest.mark.parametrize("name", NAMES)
def test_each_name_is_there(name: str) -> None:
    """No call is advised, or warned of, that its module does not have."""
    if hasattr(builtins, name.partition(".")[0]):
        name = f"builtins.{name}"
    pkgutil.resolve_name(name)


def test_a_name_that_is_not_there_is_noticed() -> None:
    with pytest.raises(AttributeError):
        test_each_name_is_there("os.path.safe_join")


def test_every_row_is_borne_out_and_every_weakness_has_one() -> None:
    library = Library(ROOT)
    rows = insteadof.read_rows(library)
    assert len(rows) == len(ROWS)
    proved = {proof.weakness.slug for row in rows for proof in row.proofs}
    without = library.data("insteadof")["without"].keys()
    there = {
        f"{folder.parent.name}/{folder.name}"
        for folder in find_weaknesses(library.listings)
    }
    assert proved | without == there
    assert not proved & without


def test_since_is_a_release_and_the_source_is_a_page() -> None:
    for row in ROWS:
        since = row.get("since", "Python 3.0")
        assert re.fullmatch(r"(Python 3\.\d+|[A-Z]\w+ \d+\.\d+\.\d+)", since), row
        assert row["source"].startswith("https://"), row


def test_a_call_that_its_proof_does_not_make(tmp_path: Path) -> None:
    said = fault(tmp_path, lambda t: t.replace('["tempfile.mktemp"]', '["os.tempnam"]'))
    assert (
        "os.tempnam does not stand in the marked code of "
        "tempfiles/predictable_name/almost_mktemp" in said
    )
    line = int(re.search(r"insteadof\.toml:(\d+)", said)[1])  # type: ignore[index]
    assert (ROOT / DATA).read_text().splitlines()[line] == 'calls = ["tempfile.mktemp"]'


def test_a_call_of_several_that_no_proof_makes(tmp_path: Path) -> None:
    calls = '["os.seteuid", "os.setegid"]'
    said = fault(tmp_path, lambda t: t.replace(calls, calls[:-1] + ', "os.setreuid"]'))
    assert "none of the proofs has os.setreuid in its marked code" in said


def test_a_replacement_that_the_fix_does_not_use(tmp_path: Path) -> None:
    said = fault(
        tmp_path, lambda t: t.replace('["html.escape"]\nsince', '["html.quote"]\nsince')
    )
    assert "does not use html.quote" in said


@pytest.mark.parametrize(
    ("found", "put", "said"),
    [
        (
            'source = "https',
            'sauce = "https',
            "lacks, or should not have, sauce, source",
        ),
        ("predictable_name/almost_mktemp", "predictable_name/x", "no variant 'x'"),
    ],
)
def test_a_row_that_is_wrong(tmp_path: Path, found: str, put: str, said: str) -> None:
    assert said in fault(tmp_path, lambda text: text.replace(found, put))


def test_the_scanner_rules_are_those_of_the_records() -> None:
    library = Library(ROOT)
    rows = {(row.calls[0], row.when): row for row in insteadof.read_rows(library)}
    [shell] = [row for (_, when), row in rows.items() if "shell=True" in when]
    found = insteadof.rules_that_name(library, shell)
    assert found["bandit"] == {"B602": False}
    [ordered] = [row for (_, when), row in rows.items() if "name of a column in it" in when
                 and row.calls == ["sqlite3.Connection.execute"]]  # fmt: skip
    assert insteadof.rules_that_name(library, ordered)["ruff"] == {"S608": True}


@pytest.mark.parametrize(
    ("construct", "code"),
    [
        ('f"…"', "f'{x}'"),
        ("text % values", "x % y"),
        ("folder / name", "x / y"),
        ("roles=[]", "def f(roles=[]): pass"),
    ],
)
def test_a_construct_is_known(construct: str, code: str) -> None:
    is_it = insteadof.CONSTRUCTS[construct]
    assert any(is_it(node) for node in ast.walk(ast.parse(code)))
    assert not any(is_it(node) for node in ast.walk(ast.parse("x + y(z=[])")))


def test_every_construct_has_a_row() -> None:
    assert insteadof.CONSTRUCTS.keys() <= {
        call for row in ROWS for call in row["calls"]
    }
