"""Which alarms on code of others were judged, and what a record of them depends on.

Of each rule's findings the first in the order of a digest are judged by hand, in
``judged/<chapter>.toml``: nobody chooses which.

    [[alarm]]
    rule = "SQL-VALUES"
    place = "django/db/backends/base/schema.py:123"     # below the code's folder
    right = false                                       # would a reviewer want to have seen it?
    why = "The name is quoted by the method that builds it."
"""

import hashlib
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover import records
from prover.problem import ListingError, Problem

from .engine import Finding
from .rules import Detector, matching

HERE = Path(__file__).resolve().parent
JUDGED = HERE / "judged"
SAMPLE = 5
"""How many findings of each rule are judged by hand, if it has as many."""

FALSE_SHARE = 5
"""A rule of which more than one finding in so many is false has a low confidence."""


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
    parts = map(matching, detector.rules)
    lock = (HERE / "foreign.txt").read_text(encoding="utf-8")
    return hashlib.sha256("\0".join([*parts, lock]).encode()).hexdigest()


def recorded(folder: Path, detector: Detector) -> dict[str, Any] | None:
    """Return what was found by the rules of a weakness; None if they were not yet run.

    `folder` holds the records. Raises ListingError if the rules have changed since.
    """
    weakness = detector.weakness
    if "noise" not in records.read(records.path_of(folder, weakness.slug)):
        return None
    return records.current(folder, weakness, "noise", digest(detector))


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


def what_is_owed(folder: Path, detector: Detector) -> Iterator[Problem]:
    """Yield what is still to be judged of a weakness's rules, and the rules in doubt.

    `folder` holds the records. Raises ListingError if that of the weakness is stale.
    """
    found = recorded(folder, detector)
    if found is None:
        return
    sample = found["sample"]
    own = {rule.id for rule in detector.rules}
    path = JUDGED / f"{detector.weakness.chapter}.toml"
    judged = [each for each in read_judged(path) if each.rule in own]
    yield from unjudged(sample, judged, path)
    yield from doubts(detector, judged)
