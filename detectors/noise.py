"""Counts what the book's rules find in code that nobody here wrote.

    python -m detectors.noise                   record it, where rules have changed
    python -m detectors.noise sqlinjection      the same for a chapter, and show each finding

The code: the standard library of this Python, and the packages of ``foreign.in`` at locked
versions. It is read, never run. Of each rule's findings the first in the order of a digest
are judged by hand, in ``judged/<chapter>.toml``: nobody chooses which.

    [[alarm]]
    rule = "SQL-VALUES"
    place = "django/db/backends/base/schema.py:123"     # below the code's folder
    right = false                                       # would a reviewer want to have seen it?
    why = "The name is quoted by the method that builds it."

The lines of code that were read are kept in ``foreign.json``, the findings in the record
of each weakness.
"""

import argparse
import hashlib
import importlib.metadata
import json
import platform
import re
import shutil
import sys
import sysconfig
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover import records
from prover.finding import choose_weaknesses
from prover.loading import load_weakness
from prover.problem import ListingError, Problem
from tools.isolated import install

from .engine import Finding, find
from .rules import Detector, complete, load_detector

ROOT = Path(__file__).resolve().parent.parent
HERE = Path(__file__).resolve().parent
CODE = HERE / "foreign.json"
JUDGED = HERE / "judged"
SAMPLE = 5
"""How many findings of each rule are judged by hand, if it has as many."""

FALSE_SHARE = 5
"""A rule of which more than one finding in so many is false has a low confidence."""

_LEFT_OUT = {"test", "tests", "testing", "site-packages", "lib2to3", "__pycache__"}


@dataclass(frozen=True)
class Alarm:
    """A finding judged by hand: `right` if a reviewer would want to have seen it."""

    rule: str
    place: str
    right: bool
    why: str


def read_judged(path: Path) -> list[Alarm]:
    """Return the judged findings of a chapter, none if there is no such file.

    Raises ListingError for an entry that lacks a key, has another, or gives no reason.
    """
    if not path.is_file():
        return []
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        alarms = [Alarm(**entry) for entry in data["alarm"]]
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise ListingError(
            path, 0, f"it cannot be read: {error}", "Write rule, place, right and why"
        ) from None
    for alarm in alarms:
        if type(alarm.right) is not bool or not alarm.why.strip():
            raise ListingError(
                path, 0, f"{alarm.place} is not judged", "Write right and why"
            )
    return alarms


def lay_out(folder: Path) -> dict[str, str]:
    """Copy the code of others below `folder`, a folder for each; return their versions."""
    stdlib = Path(sysconfig.get_path("stdlib"))
    for path in stdlib.rglob("*.py"):
        _copy(path, folder / "python" / path.relative_to(stdlib), stdlib)
    versions = {"python": platform.python_version()}
    binary = install("foreign", HERE / "foreign.txt", "--no-deps")
    [packages] = binary.parent.glob("lib/*/site-packages")
    for name in foreign_names():
        [found] = importlib.metadata.distributions(name=name, path=[str(packages)])
        versions[name] = found.version
        for file in found.files or ():
            if file.suffix == ".py":
                _copy(packages / file, folder / name / file, packages)
    return versions


def foreign_names() -> list[str]:
    """Return the names of the packages whose code is read."""
    text = (HERE / "foreign.in").read_text(encoding="utf-8")
    return re.findall(r"^[a-z][\w.-]*", text, re.MULTILINE)


def _copy(path: Path, to: Path, root: Path) -> None:
    if _LEFT_OUT.isdisjoint(path.relative_to(root).parts) and path.is_file():
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)


def count_lines(folder: Path) -> int:
    """Return how many lines of Python below `folder` are not blank."""
    return sum(
        bool(line.strip())
        for path in folder.rglob("*.py")
        for line in path.read_bytes().splitlines()
    )


def chosen(findings: Iterable[Finding]) -> dict[str, list[str]]:
    """Return which findings are judged, as places by rule: the first by their digests."""
    places: dict[str, set[str]] = {}
    for found in findings:
        places.setdefault(found.rule, set()).add(f"{found.path}:{found.line}")
    return {
        rule: sorted(some, key=lambda place: _order(rule, place))[:SAMPLE]
        for rule, some in places.items()
    }


def _order(rule: str, place: str) -> str:
    return hashlib.sha256(f"{rule} {place}".encode()).hexdigest()


def unjudged(
    sample: Mapping[str, list[str]], judged: Iterable[Alarm], path: Path
) -> Iterator[Problem]:
    """Yield the findings that are still to be judged in `path`, and judgements of others."""
    known = {(each.rule, each.place) for each in judged}
    wanted = {(rule, place) for rule, places in sample.items() for place in places}
    for rule, place in sorted(wanted - known):
        yield Problem(path, 0, f"{rule} at {place} is not judged", "Read it, and judge")
    for rule, place in sorted(known - wanted):
        yield Problem(
            path, 0, f"{rule} at {place} is not in the sample", "Delete its entry"
        )


def doubts(detector: Detector, judged: Iterable[Alarm]) -> Iterator[Problem]:
    """Yield the rules whose confidence is higher than their sample allows."""
    alarms: dict[str, list[bool]] = {}
    for each in judged:
        alarms.setdefault(each.rule, []).append(each.right)
    for rule in detector.rules:
        verdicts = alarms.get(rule.id, [])
        wrong = verdicts.count(False)
        if wrong * FALSE_SHARE > len(verdicts) and rule.confidence != "low":
            yield Problem(
                detector.path,
                detector.line_of(rule.id),
                f"{wrong} of {len(verdicts)} judged alarms of {rule.id} are false",
                "Narrow it, or write confidence: low",
            )


def digest(detector: Detector) -> str:
    """Return the digest of what the findings of a weakness's rules depend on."""
    parts = [
        json.dumps([each.id, each.patterns], sort_keys=True) for each in detector.rules
    ]
    lock = (HERE / "foreign.txt").read_text(encoding="utf-8")
    return hashlib.sha256("\0".join([*parts, lock]).encode()).hexdigest()


def is_current(detector: Detector) -> bool:
    """Tell whether the record says what these rules find."""
    try:
        recorded(ROOT / "records", detector)
    except ListingError:
        return False
    return True


def recorded(folder: Path, detector: Detector) -> dict[str, Any]:
    """Return what was found by the rules of a weakness; raises ListingError if stale."""
    return records.current(folder, detector.weakness, "noise", digest(detector))


def part(detector: Detector, findings: Iterable[Finding]) -> dict[str, Any]:
    """Return what the record of a weakness keeps: its rules' findings, and the sample."""
    own = [rule.id for rule in detector.rules]
    counts: dict[str, Counter[str]] = {rule: Counter() for rule in own}
    found = [each for each in findings if each.rule in counts]
    for each in found:
        counts[each.rule][each.path.partition("/")[0]] += 1
    return {
        "digest": digest(detector),
        "findings": {rule: dict(sorted(counts[rule].items())) for rule in own},
        "sample": {rule: sorted(places) for rule, places in chosen(found).items()},
    }


def main(arguments: list[str] | None = None) -> int:
    """Run the rules over the code of others, record what they find, and what is to judge."""
    parser = argparse.ArgumentParser(
        prog="make noise",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("only", nargs="*", metavar="CHAPTER[/WEAKNESS]")
    parser.add_argument("--all", action="store_true", help="what is up to date as well")
    options = parser.parse_args(arguments)
    try:
        folders = choose_weaknesses(ROOT / "listings", options.only)
        every = [
            each for each in map(load_detector, map(load_weakness, folders)) if each
        ]
        again = options.all or options.only
        detectors = [each for each in every if again or not is_current(each)]
        _measure(detectors, show=bool(options.only))
        problems = [each for d in every for each in what_is_owed(d)]
    except (ListingError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(detectors)} of {len(every)} were run; the others are up to date.")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def what_is_owed(detector: Detector) -> Iterator[Problem]:
    """Yield what is still to be judged of a weakness's rules, and the rules in doubt.

    Raises ListingError if its record is stale.
    """
    sample = recorded(ROOT / "records", detector)["sample"]
    own = {rule.id for rule in detector.rules}
    path = JUDGED / f"{detector.weakness.chapter}.toml"
    judged = [each for each in read_judged(path) if each.rule in own]
    yield from unjudged(sample, judged, path)
    yield from doubts(detector, judged)


def _measure(detectors: list[Detector], *, show: bool) -> None:
    if not detectors:
        return
    rules = [complete(each.weakness, rule) for each in detectors for rule in each.rules]
    with tempfile.TemporaryDirectory(prefix="foreign-") as name:
        folder = Path(name).resolve()
        versions = lay_out(folder)
        findings = find(rules, folder)
        code = {
            each: {"version": versions[each], "lines": count_lines(folder / each)}
            for each in sorted(versions)
        }
        if show:
            _show(findings, folder)
    CODE.write_text(json.dumps(code, indent=1) + "\n", encoding="utf-8")
    for detector in detectors:
        path = records.path_of(ROOT / "records", detector.weakness.slug)
        records.write_part(path, "noise", part(detector, findings))


def _show(findings: list[Finding], folder: Path) -> None:
    sample = chosen(findings)
    for rule in sorted(sample):
        mine = [each for each in findings if each.rule == rule]
        print(f"{rule}: {len(mine)}")
        for each in mine:
            place = f"{each.path}:{each.line}"
            lines = (folder / each.path).read_text("utf-8", "replace").splitlines()
            mark = "judge" if place in sample[rule] else "     "
            print(f"  {mark} {place}: {lines[each.line - 1].strip()[:120]}")


if __name__ == "__main__":
    sys.exit(main())
