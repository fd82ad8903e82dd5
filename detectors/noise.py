"""Counts what the book's rules find in code that nobody here wrote.

    python -m detectors.noise                         all rules: counts, and what is to judge
    python -m detectors.noise sqlinjection            the rules of a chapter, each finding shown
    python -m detectors.noise --record                write detectors/noise.json

The code: the standard library of this Python, and the packages of ``foreign.in`` at locked
versions. It is read, never run. Of each rule's findings the first in the order of a digest
are judged by hand, in ``judged/<chapter>.toml``: nobody chooses which.

    [[alarm]]
    rule = "SQL-VALUES"
    place = "django/db/backends/base/schema.py:123"     # below the code's folder
    right = false                                       # would a reviewer want to have seen it?
    why = "The name is quoted by the method that builds it."
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

from prover.finding import choose_weaknesses
from prover.loading import load_weakness
from prover.problem import ListingError, Problem
from tools.isolated import install, version

from .engine import Finding, find
from .rules import Detector, complete, load_detector

ROOT = Path(__file__).resolve().parent.parent
HERE = Path(__file__).resolve().parent
RECORD = HERE / "noise.json"
JUDGED = HERE / "judged"
SAMPLE = 5
"""How many findings of each rule are judged by hand, if it has as many."""

FALSE_SHARE = 5
"""A rule of which more than one finding in so many is false has a low confidence."""

STDLIB = "the standard library"
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


def every_judged() -> list[Alarm]:
    """Return the judged findings of all chapters; raises ListingError for a bad file."""
    return [
        each for path in sorted(JUDGED.glob("*.toml")) for each in read_judged(path)
    ]


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
    sample: Mapping[str, list[str]], judged: Iterable[Alarm], detectors: list[Detector]
) -> Iterator[Problem]:
    """Yield the findings that are still to be judged, and the judgements of what is none."""
    known = {(each.rule, each.place) for each in judged}
    wanted = {(rule, place) for rule, places in sample.items() for place in places}
    chapters = {
        rule.id: each.weakness.chapter for each in detectors for rule in each.rules
    }
    for rule, place in sorted(wanted - known):
        path = JUDGED / f"{chapters[rule]}.toml"
        yield Problem(path, 0, f"{rule} at {place} is not judged", "Read it, and judge")
    for rule, place in sorted(known - wanted):
        if rule in chapters:
            path = JUDGED / f"{chapters[rule]}.toml"
            yield Problem(
                path, 0, f"{rule} at {place} is not in the sample", "Delete it"
            )


def doubts(detectors: Iterable[Detector], judged: Iterable[Alarm]) -> Iterator[Problem]:
    """Yield the rules whose confidence is higher than their sample allows."""
    alarms: dict[str, list[bool]] = {}
    for each in judged:
        alarms.setdefault(each.rule, []).append(each.right)
    for detector in detectors:
        for rule in detector.rules:
            verdicts = alarms.get(rule.id, [])
            if (
                verdicts.count(False) * FALSE_SHARE > len(verdicts)
                and rule.confidence != "low"
            ):
                yield Problem(
                    detector.path,
                    detector.line_of(rule.id),
                    f"{verdicts.count(False)} of {len(verdicts)} judged alarms of "
                    f"{rule.id} are false",
                    "Narrow it, or write confidence: low",
                )


def record(
    versions: Mapping[str, str], folder: Path, findings: Iterable[Finding]
) -> dict[str, Any]:
    """Return what is kept: the code with its lines, and each rule's findings in it."""
    counts: dict[str, Counter[str]] = {}
    for found in findings:
        counts.setdefault(found.rule, Counter())[found.path.partition("/")[0]] += 1
    return {
        "semgrep": version("semgrep"),
        "code": {
            name: {"version": versions[name], "lines": count_lines(folder / name)}
            for name in sorted(versions)
        },
        "findings": {
            rule: dict(sorted(counts[rule].items())) for rule in sorted(counts)
        },
    }


def main(arguments: list[str] | None = None) -> int:
    """Run the rules over the code of others, and print or record what they find."""
    parser = argparse.ArgumentParser(
        prog="python -m detectors.noise",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("only", nargs="*", metavar="CHAPTER[/WEAKNESS]")
    parser.add_argument("--record", action="store_true", help="write what is counted")
    options = parser.parse_args(arguments)
    if options.only and options.record:
        parser.error("only all rules together are recorded")
    with tempfile.TemporaryDirectory(prefix="foreign-") as name:
        folder = Path(name).resolve()
        try:
            folders = choose_weaknesses(ROOT / "listings", options.only)
            detectors = [
                each for each in map(load_detector, map(load_weakness, folders)) if each
            ]
            judged = every_judged()
            versions = lay_out(folder)
            rules = [
                complete(each.weakness, rule)
                for each in detectors
                for rule in each.rules
            ]
            findings = find(rules, folder)
        except (ListingError, RuntimeError) as error:
            print(error, file=sys.stderr)
            return 1
        sample = chosen(findings)
        _report(findings, sample, folder, in_full=bool(options.only))
        if options.record:
            text = json.dumps(record(versions, folder, findings), indent=1)
            RECORD.write_text(text + "\n", encoding="utf-8")
    problems = [*unjudged(sample, judged, detectors), *doubts(detectors, judged)]
    print(*problems, sep="\n", file=sys.stderr)
    return 1 if problems else 0


def _report(
    findings: list[Finding],
    sample: Mapping[str, list[str]],
    folder: Path,
    *,
    in_full: bool,
) -> None:
    counts = Counter(found.rule for found in findings)
    for rule, count in sorted(counts.items()):
        print(f"{rule}: {count}")
        for found in findings if in_full else ():
            place = f"{found.path}:{found.line}"
            if found.rule == rule:
                lines = (folder / found.path).read_text("utf-8", "replace").splitlines()
                mark = "judge" if place in sample[rule] else "     "
                print(f"  {mark} {place}: {lines[found.line - 1].strip()[:120]}")


if __name__ == "__main__":
    sys.exit(main())
