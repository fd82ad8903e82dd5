"""The record is complete, up to date, and says what is seen when all of it runs again."""

import platform
import sys
from pathlib import Path
from typing import Any

import pytest

from prover.records import account_of, read, stale
from prover.report import python_name
from prover.weakness import find_weaknesses, load_weakness
from tools.record import EVIDENCE, PYODIDES, native_account, pyodide_account
from tools.scan import RECORD as SCANNERS

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    return read(EVIDENCE)


def test_nothing_is_stale_or_missing(record: dict[str, Any]) -> None:
    natives = [name for name in record["pythons"] if not name.startswith("pyodide")]
    assert natives, "no native Python is recorded. Run `make record`"
    problems = stale(record, ROOT / "listings", [*natives, *PYODIDES])
    assert not problems, "\n".join(map(str, problems))


def test_no_promise_was_broken_when_it_was_recorded(record: dict[str, Any]) -> None:
    for slug, entry in record["weaknesses"].items():
        for function, row in entry["trials"].items():
            for variant, groups in row.items():
                outcomes = {group["outcome"] for group in groups}
                assert "error" not in outcomes, f"{slug}: {function} against {variant}"


def test_the_scanners_saw_the_listings_as_they_are() -> None:
    scanned = read(SCANNERS, "Run `make scan`")["weaknesses"]
    there = {}
    for folder in find_weaknesses(ROOT / "listings"):
        weakness = load_weakness(folder)
        there[weakness.slug] = weakness.digest()
    assert {slug: entry["digest"] for slug, entry in scanned.items()} == there, (
        "Run `make scan`"
    )


def compare(recorded: dict[str, Any], seen: dict[str, Any]) -> None:
    """Compare listing by listing, so that a difference names its place."""
    for kind in ("weaknesses", "demonstrations"):
        assert recorded[kind].keys() == seen[kind].keys()
        for slug, entry in recorded[kind].items():
            again = {
                key: value for key, value in seen[kind][slug].items() if key in entry
            }
            assert entry == again, f"{slug} is no longer as recorded. Run `make record`"


@pytest.mark.slow
@pytest.mark.parametrize("name", PYODIDES)
def test_pyodide_sees_what_is_recorded(record: dict[str, Any], name: str) -> None:
    compare(account_of(record, name), pyodide_account(name))


@pytest.mark.slow
def test_this_python_sees_what_is_recorded(record: dict[str, Any]) -> None:
    name, version = python_name(), platform.python_version()
    if record["pythons"].get(name, {}).get("version") != version:
        pytest.skip(f"{version} is not recorded; its promises are tested all the same")
    compare(account_of(record, name), native_account(Path(sys.executable)))
