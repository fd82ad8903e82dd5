"""The records are complete, up to date, and say what is seen when all of it runs again."""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from prover import records
from prover.demonstration import find_demonstrations, load_demonstration
from prover.interpreter import python_details, python_name
from tests.loaded import weaknesses
from tests.unchanged import depends_on
from tools.record import PYODIDES, pyodide_accounts, required
from tools.scan import is_current

ROOT = Path(__file__).resolve().parent.parent
RECORDS = ROOT / "records"
LISTINGS = [
    *weaknesses().values(),
    *map(load_demonstration, find_demonstrations(ROOT / "listings")),
]
HERE = python_name()


def test_nothing_is_stale_or_left_over() -> None:
    problems = records.stale(RECORDS, ROOT / "listings")
    assert not problems, "\n".join(map(str, problems))


@pytest.mark.parametrize("python", required())
def test_every_python_has_seen_everything(python: str) -> None:
    """Contributors have few Pythons, so what the others have not seen yet is a note."""
    unseen = [
        listing.slug
        for listing in LISTINGS
        if records.missing(records.evidence(RECORDS, listing), listing, [python])
    ]
    if unseen:
        pytest.skip(f"the workflow `record` lets {python} see {', '.join(unseen)}")


def test_somebody_has_seen_everything() -> None:
    for listing in LISTINGS:
        assert records.evidence(RECORDS, listing)["pythons"], (
            f"nobody saw {listing.slug}"
        )


def test_no_promise_was_broken_when_it_was_recorded() -> None:
    for listing in LISTINGS:
        entry = records.evidence(RECORDS, listing)
        for function, row in entry.get("trials", {}).items():
            for variant, groups in row.items():
                outcomes = {group["outcome"] for group in groups}
                where = f"{listing.slug}: {function} against {variant}"
                assert "error" not in outcomes, where


def test_the_scanners_saw_the_listings_as_they_are() -> None:
    found = weaknesses().values()
    stale = [weakness.slug for weakness in found if not is_current(weakness)]
    assert not stale, f"Run `make scan`, for {stale}"


HOME = str(Path.home())
OWN = (
    *map(
        re.escape, {str(ROOT), str(ROOT.resolve()), f"{tempfile.gettempdir()}/stage-"}
    ),
    # Listings tell stories of /root, which may be the home of who runs this.
    r"/root/\." if HOME == "/root" else re.escape(f"{HOME}/"),
    *(r"\.packages/", r"\.pythons/"),
)
"""What names a place on this machine, in any text."""

PLACES = (
    *OWN,
    r"site-packages/",
    r"/lib/python3",
    r"(?<!/stage)/home/\w+/",
    r"/Users/\w+/",
)
"""And what names one on another machine, in a record."""


def machine(text: str, places: tuple[str, ...] = PLACES) -> list[str]:
    """Return what a text tells of the machine that it was made on."""
    return re.findall("|".join(f"(?:{place}).{{0,40}}" for place in places), text)


@pytest.mark.parametrize(
    "place", [str(ROOT), str(Path.home() / ".cache/x"), ".packages/3.12/PIL"]
)
def test_a_place_on_this_machine_is_noticed(place: str) -> None:
    assert machine(f'"saw": "read {place}"')


def test_no_record_tells_of_the_machine_that_made_it() -> None:
    for slug, path in records.all_files(RECORDS).items():
        assert not machine(path.read_text(encoding="utf-8")), slug


@pytest.mark.slow
def test_no_page_tells_of_the_machine_that_built_it(site: Path) -> None:
    """Pages may write of `/home/ada`; the book's own examples are not this machine."""
    for path in [*site.glob("**/*.html"), *site.glob("*.json")]:
        text = path.read_text(encoding="utf-8")
        assert not machine(text, OWN), path.relative_to(site)


def compare(entry: dict[str, Any], account: dict[str, Any], slug: str) -> None:
    found = records.differences(entry, account)
    assert not found, f"{slug}, no longer as recorded: {found}. Run `make record ALL=1`"


TOGETHER = 4
"""How many chapters one Pyodide sees: starting it costs more CPU time than most chapters do,
but one for all of them ran out of its stack in one of three runs."""


def chapters_together() -> list[tuple[str, ...]]:
    """Return all chapters that have listings, in groups."""
    chapters = sorted({each.slug.partition("/")[0] for each in LISTINGS})
    return [
        tuple(chapters[first : first + TOGETHER])
        for first in range(0, len(chapters), TOGETHER)
    ]


def seen_inputs(chapters: tuple[str, ...]) -> list[Path]:
    """What a Pyodide makes of some chapters depends on them, and on who runs and judges it."""
    tools = ("node.py", "pyodide.mjs", "pythons.py", "record.py")
    return [
        *(
            Path(folder, name)
            for folder in ("listings", "records")
            for name in chapters
        ),
        *(Path("tools", name) for name in tools),
        *(Path("prover"), Path("website/packages.py")),
    ]


def test_every_chapter_is_seen_together_with_some() -> None:
    grouped = [name for chapters in chapters_together() for name in chapters]
    assert len(grouped) == len(set(grouped))
    assert set(grouped) == {each.slug.partition("/")[0] for each in LISTINGS}


@depends_on(seen_inputs)
@pytest.mark.slow
@pytest.mark.parametrize("chapters", chapters_together(), ids="+".join)
@pytest.mark.parametrize("name", PYODIDES)
def test_pyodide_sees_what_is_recorded(name: str, chapters: tuple[str, ...]) -> None:
    entries = {
        each.slug: records.evidence(RECORDS, each)
        for each in LISTINGS
        if each.slug.partition("/")[0] in chapters
    }
    seen = [
        slug
        for slug, entry in entries.items()
        if name in entry["pythons"] or name in entry["lacking"]
    ]
    told = [account["slug"] for account in judged(name, seen, entries)]
    assert told == seen


def judged(
    name: str, slugs: list[str], entries: dict[str, dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Yield what a Pyodide tells of listings, each compared with its record."""
    for account in pyodide_accounts(name, slugs) if slugs else ():
        compare(entries[account["slug"]], account, account["slug"])
        yield account


# In a process of its own: demonstrations fork, which a test runner must not do.
_SHOW = """
import json, sys
from pathlib import Path
from prover.demonstration import find_demonstrations, load_demonstration, show
found = map(load_demonstration, find_demonstrations(Path(sys.argv[1])))
json.dump({each.slug: show(each) for each in found}, sys.stdout)
"""


@depends_on(Path("listings"), Path("prover"), Path("records"))
@pytest.mark.slow
def test_this_python_prints_what_is_recorded() -> None:
    """The demonstrations; test_every_weakness.py compares what it sees of weaknesses."""
    entries = {
        each.slug: records.evidence(RECORDS, each)
        for each in map(load_demonstration, find_demonstrations(ROOT / "listings"))
    }
    entries = {slug: each for slug, each in entries.items() if HERE in each["pythons"]}
    if not entries:
        pytest.skip(f"{HERE} is not recorded")
    done = subprocess.run(
        [sys.executable, "-c", _SHOW, ROOT / "listings"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    for slug, entry in entries.items():
        account = {"python": HERE, "details": python_details(), "output": seen[slug]}
        compare(entry, account, slug)
