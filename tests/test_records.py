"""The record is complete, up to date, and says what is seen when all of it runs again."""

import json
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from prover.records import account_of, read, stale
from prover.report import python_name
from prover.weakness import find_weaknesses, load_weakness
from tests.unchanged import depends_on
from tools.record import EVIDENCE, PYODIDES, pyodide_account
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


# In a process of its own: demonstrations fork, which a test runner must not do.
_SHOW = """
import json, sys
from pathlib import Path
from prover.demonstration import find_demonstrations, load_demonstration, show
found = map(load_demonstration, find_demonstrations(Path(sys.argv[1])))
json.dump({each.slug: show(each) for each in found}, sys.stdout)
"""


@depends_on(
    *map(Path, ("listings", "prover", "records", "tools", "website/packages.py"))
)
@pytest.mark.slow
@pytest.mark.parametrize("name", PYODIDES)
def test_pyodide_sees_what_is_recorded(record: dict[str, Any], name: str) -> None:
    compare(account_of(record, name), pyodide_account(name))


@depends_on(Path("listings"), Path("prover"), Path("records"))
@pytest.mark.slow
def test_this_python_prints_what_is_recorded(record: dict[str, Any]) -> None:
    """The demonstrations; test_every_weakness.py compares what it sees of weaknesses."""
    name, version = python_name(), platform.python_version()
    if record["pythons"].get(name, {}).get("version") != version:
        pytest.skip(f"{version} is not recorded")
    done = subprocess.run(
        [sys.executable, "-c", _SHOW, ROOT / "listings"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    expected = {
        slug: entry["output"]
        for slug, entry in account_of(record, name)["demonstrations"].items()
    }
    seen = json.loads(done.stdout)
    assert seen.keys() == expected.keys()
    other = [slug for slug in seen if seen[slug] != expected[slug]]
    assert not other, f"no longer as recorded: {other}. Run `make record`"
