"""Try the book's own rules on its programs. Exit code 1 if one misses or shouts."""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from prover.finding import choose_weaknesses
from prover.loading import load_weakness
from prover.problem import ListingError, Problem
from prover.weakness import Weakness

from .corpus import Verdict, alarms_on_fixes, judge, lay_out, lay_out_fixes
from .engine import find
from .rules import Detector, complete, load_detector

ROOT = Path(__file__).resolve().parent.parent
_ROW = "{:44} {:>10} {:>8} {:>6} {:>8} {:>8}"


def try_out(
    detectors: Sequence[Detector], fixes: Iterable[Weakness]
) -> tuple[list[Verdict], list[Problem]]:
    """Run the rules on their own programs and on the fixes of all weaknesses.

    Returns a verdict for each detector, and the false alarms on fixes. Raises ListingError
    for bad samples, RuntimeError for a rule that Semgrep cannot read.
    """
    fixes = list(fixes)
    rules = [complete(each.weakness, rule) for each in detectors for rule in each.rules]
    with tempfile.TemporaryDirectory(prefix="detectors-") as name:
        folder = Path(name).resolve()
        lay_out(detectors, folder)
        lay_out_fixes(fixes, folder)
        findings = find(rules, folder)
    verdicts = [judge(each, findings) for each in detectors]
    return verdicts, alarms_on_fixes(fixes, detectors, findings)


def main(arguments: list[str] | None = None) -> int:
    """Try what the command line names, and print a row for each weakness."""
    parser = argparse.ArgumentParser(prog="make detect", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="CHAPTER[/WEAKNESS]")
    options = parser.parse_args(arguments)
    try:
        listings = ROOT / "listings"
        chosen = map(load_weakness, choose_weaknesses(listings, options.only))
        every = map(load_weakness, choose_weaknesses(listings, []))
        detectors = [each for each in map(load_detector, chosen) if each]
        verdicts, alarms = try_out(detectors, every)
    except (ListingError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    print(_ROW.format("", "vulnerable", "almost", "fixed", "flaws", "honest"))
    for verdict in verdicts:
        print(row(verdict))
    problems = [*(p for each in verdicts for p in each.problems), *alarms]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def row(verdict: Verdict) -> str:
    """Return a line: what is seen of the variants, and how many samples are told right."""
    weakness = verdict.detector.weakness
    almost = [verdict.variants[name] for name in weakness.almost]
    return _ROW.format(
        weakness.slug,
        "seen" if verdict.variants["vulnerable"] else "missed",
        f"{sum(almost)}/{len(almost)}",
        "ALARM" if verdict.variants["fixed"] else "quiet",
        "{}/{}".format(*verdict.flaws),
        "{}/{}".format(*verdict.honest),
    )


if __name__ == "__main__":
    sys.exit(main())
