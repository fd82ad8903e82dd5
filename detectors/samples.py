"""Reads ``find_samples.py``: more ways to write a flaw, and honest code that looks like it.

Each sample is announced on the line above, as Semgrep's own rule tests do it:

    # ruleid: SQL-VALUES           the rule must flag the next line
    # ok: SQL-VALUES               it must not
    # todoruleid: SQL-VALUES       a flaw that the rule is known to miss
    # todook: SQL-VALUES           honest code that it is known to flag
"""

import re
from dataclasses import dataclass
from pathlib import Path

from prover.problem import ListingError
from prover.source import parse
from prover.weakness import SAMPLES, Weakness

LEAST = 5
"""How many further ways to write the flaw, and how many honest look-alikes, at least."""

_MARKER = re.compile(r"^\s*# (?P<kind>(?:todo)?(?:ruleid|ok)): (?P<rule>[A-Z0-9-]+)$")
_ALMOST = re.compile(r"^\s*#\s*(?:todo)?\s*(?:ruleid|ok)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Sample:
    """A line of ``find_samples.py``: does it hold the flaw? `known` if the rule errs there."""

    rule: str
    line: int
    flaw: bool
    known: bool

    @property
    def flagged(self) -> bool:
        """Whether the rule flags it, as things stand."""
        return self.flaw != self.known


def read_samples(weakness: Weakness) -> list[Sample]:
    """Return the samples of a weakness, in the order of their lines.

    Raises ListingError if there are too few, and for a marker that is none.
    """
    path = weakness.folder / SAMPLES
    parse(path)
    samples = []
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if found := _MARKER.match(line):
            samples.append(
                Sample(
                    found["rule"],
                    _next_code(lines, number),
                    flaw=found["kind"].endswith("ruleid"),
                    known=found["kind"].startswith("todo"),
                )
            )
        elif _ALMOST.match(line):
            raise ListingError(
                path,
                number,
                f"'{line.strip()}' looks like a marker but is none",
                f"Write '# ruleid: {weakness.rule.id}' or '# ok: {weakness.rule.id}'",
            )
    _check_counts(path, samples)
    return samples


def _next_code(lines: list[str], after: int) -> int:
    """Return the number of the first line below `after` that is no comment."""
    for number, line in enumerate(lines[after:], start=after + 1):
        if line.strip() and not line.lstrip().startswith("#"):
            return number
    return after


def _check_counts(path: Path, samples: list[Sample]) -> None:
    for flaw, what in ((True, "flawed lines"), (False, "honest look-alikes")):
        count = len({s.line for s in samples if s.flaw is flaw and not s.known})
        if count < LEAST:
            marker = "ruleid" if flaw else "ok"
            raise ListingError(
                path,
                0,
                f"{count} {what}; a detector has at least {LEAST}",
                f"Add some of other kinds, each below '# {marker}: RULE'",
            )
