"""Says what the book still owes: listings that do not load, pages that are missing, records.

Exit code 1 if something is owed. Runs nothing that belongs to a listing, so it takes seconds.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from detectors.alarms import what_is_owed
from detectors.rules import load_detector
from fuzz.__main__ import has_met
from fuzz.properties import PROPERTIES
from prover import records
from prover.finding import find_weaknesses
from prover.lab import load_lab
from prover.loading import load_weakness
from prover.problem import ListingError, Problem
from prover.weakness import Weakness
from tools import scan
from website.toc import read_pages

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("security", "basics")
RULES = (3, 7)
"""How many rules a chapter has, at least and at most."""


def of_listings(listings: Path) -> Iterator[Problem]:
    """Yield what is wrong with the weaknesses, each told once, and which have no property."""
    for folder in find_weaknesses(listings):
        try:
            weakness = load_weakness(folder)
            if weakness.browser:
                load_lab(weakness)
        except ListingError as error:
            yield error.problem
            continue
        if weakness.slug not in PROPERTIES:
            yield Problem(
                folder,
                0,
                "no hostile inputs meet it",
                f"Add its property to fuzz/properties/{weakness.chapter}.py",
            )


def of_pages(root: Path) -> Iterator[Problem]:
    """Yield the pages that are not listed, and the chapters without page, rules or parts."""
    contents = root / "_toc.yml"
    pages = {path.stem: path for part in PARTS for path in (root / part).glob("*.md")}
    known = set(read_pages(root))
    for page in pages.values():
        name = page.relative_to(root).with_suffix("").as_posix()
        if name not in known:
            yield Problem(
                contents, 0, f"{name} is not in it", f"Add `- file: {name}` to its part"
            )
    chapters = {folder.parent.name for folder in find_weaknesses(root / "listings")}
    for chapter in sorted(chapters - pages.keys()):
        yield Problem(
            root / "listings" / chapter,
            0,
            "there is no page that shows it",
            f"Run `python -m tools.new_chapter {chapter} TITLE --part PART`",
        )
    for chapter in sorted(chapters & pages.keys()):
        yield from of_chapter(pages[chapter])


def of_chapter(page: Path) -> Iterator[Problem]:
    """Yield what a page lacks of the parts that every chapter has."""
    text = page.read_text(encoding="utf-8")
    rules = text.count("{rule}")
    if not RULES[0] <= rules <= RULES[1]:
        yield Problem(
            page, 0, f"{rules} rules", f"A chapter has {RULES[0]} to {RULES[1]} of them"
        )
    for heading in ("Finding it", "Checklist", "Check yourself", "Going deeper"):
        if f"\n## {heading}\n" not in text:
            yield Problem(page, 0, f"'{heading}' is missing", f"Add '## {heading}'")


def of_records(root: Path) -> Iterator[Problem]:
    """Yield what is missing or stale of the records, and the alarms that nobody has judged.

    Raises ListingError for a listing that does not load.
    """
    yield from records.stale(root / "records", root / "listings")
    for weakness in map(load_weakness, find_weaknesses(root / "listings")):
        yield from of_measurements(weakness, root / "records")


def of_measurements(weakness: Weakness, folder: Path) -> Iterator[Problem]:
    """Yield which measurements of a weakness are not of its programs and rules as they are."""
    path = records.path_of(folder, weakness.slug)
    for made, what, target in (
        (scan.is_current(weakness), "the scanners have not seen it", "scan"),
        (has_met(weakness), "no hostile inputs have met its fix", "fuzz"),
    ):
        if not made:
            hint = f"Run `make {target} ONLY={weakness.slug}`"
            yield Problem(path, 0, f"as it is now, {what}", hint)
    try:
        if detector := load_detector(weakness):
            yield from what_is_owed(folder, detector)
    except ListingError as error:
        yield error.problem


def main() -> int:
    """Print what is owed, a line each."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    owed = [*of_listings(ROOT / "listings"), *of_pages(ROOT)]
    if not owed:  # a listing that does not load has no record to compare
        owed = [*of_records(ROOT)]
    print(*owed, sep="\n", end="\n" if owed else "")
    number = "1 thing is" if len(owed) == 1 else f"{len(owed)} things are"
    print(f"{number} owed." if owed else "Nothing is owed.")
    return 1 if owed else 0


if __name__ == "__main__":
    sys.exit(main())
