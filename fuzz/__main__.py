"""Let programs meet hostile inputs. Exit code 1 if one of them breaks a property."""

import argparse
import json
import secrets
import sys
from pathlib import Path

from prover import digests, records
from prover.finding import choose_weaknesses
from prover.loading import load_weakness
from prover.problem import ListingError, Problem
from prover.properties import source_of
from prover.weakness import Weakness

from .properties import PROPERTIES
from .runner import Property, Report, meet

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line, let each weakness meet its inputs, and report."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("which", nargs="*", metavar="CHAPTER[/WEAKNESS]")
    parser.add_argument("--inputs", type=int, default=100, help="how many each (100)")
    parser.add_argument("--variant", default="fixed", help="which program (fixed)")
    parser.add_argument(
        "--seed", type=int, default=0, help="the same gives the same (0)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--record",
        action="store_true",
        help="new inputs, counted in the records, for each fix that has met none yet",
    )
    parser.add_argument(
        "--all", action="store_true", help="with --record: more for the others as well"
    )
    options = parser.parse_args(arguments)
    if options.record:
        options.seed, options.variant = secrets.randbits(32), "fixed"
    try:
        chosen = [
            (weakness, property_of(weakness))
            for folder in choose_weaknesses(ROOT / "listings", options.which)
            for weakness in [load_weakness(folder)]
        ]
        if options.record and not options.all:
            chosen = [pair for pair in chosen if not has_met(pair[0])]
    except ListingError as error:
        print(error, file=sys.stderr)
        return 2
    for weakness, _ in chosen:
        if missing := weakness.lacking():
            lacking = ", ".join(missing)
            print(f"{weakness.slug}: left out, no {lacking}", file=sys.stderr)
    if options.record and not chosen:
        print("Every fix has met its inputs. `make fuzz ALL=1` lets them meet more.")
    chosen = [each for each in chosen if not each[0].lacking()]
    reports: dict[str, Report] = {}
    problems = []
    for number, (weakness, prop) in enumerate(chosen, start=1):
        path = weakness.variants[options.variant]
        report = meet(weakness, path, prop, options.inputs, options.seed)
        reports[weakness.slug] = report
        if not options.json:
            print(
                f"[{number}/{len(chosen)}] {weakness.slug:36} {report.inputs:8,} met, "
                f"{report.answered:8,} answered, {report.refused:8,} refused",
                flush=True,
            )
        if report.broken:
            problems.append(
                Problem(
                    path,
                    0,
                    f"the input {report.broken['input']} breaks it: "
                    f"{report.broken['how']}",
                    "Correct the fix, and put the input into attacks.py as a named attack"
                    if options.variant == "fixed"
                    else f"The input shows that {options.variant} does not hold",
                )
            )
        elif options.record:
            count(weakness, prop, report)
    if options.json:
        print(json.dumps({slug: vars(each) for slug, each in reports.items()}))
    print(*problems, sep="\n", end="", file=sys.stderr)
    return 1 if problems else 0


def property_of(weakness: Weakness) -> Property:
    """Return the property of a weakness; raises ListingError if there is none."""
    try:
        return PROPERTIES[weakness.slug]
    except KeyError:
        raise ListingError(
            weakness.folder,
            0,
            "no hostile inputs meet it",
            "Add its property to fuzz/properties/<chapter>.py",
        ) from None


def digest_of(weakness: Weakness) -> str:
    """Return the digest of what meets the inputs; raises ListingError without a property."""
    return digests.of_fuzzing(weakness, source_of(ROOT / "fuzz", weakness.slug))


def has_met(weakness: Weakness) -> bool:
    """Tell whether the fix has met inputs since it or its property changed."""
    try:
        records.current(ROOT / "records", weakness, "fuzzing", digest_of(weakness))
    except ListingError:
        return False
    return True


def count(weakness: Weakness, prop: Property, report: Report) -> None:
    """Add to the record what was met. It counts anew for what has changed."""
    path = records.path_of(ROOT / "records", weakness.slug)
    digest = digest_of(weakness)
    before = records.read(path).get("fuzzing", {})
    if before.get("digest") != digest:
        before = {}
    part = {"digest": digest, "kind": prop.kind, "claim": prop.claim}
    for name in ("inputs", "answered", "refused"):
        part[name] = before.get(name, 0) + getattr(report, name)
    records.write_part(path, "fuzzing", part)


if __name__ == "__main__":
    sys.exit(main())
