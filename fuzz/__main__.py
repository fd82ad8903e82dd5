"""Let programs meet hostile inputs. Exit code 1 if one of them breaks a property."""

import argparse
import json
import secrets
import sys
from pathlib import Path
from typing import Any

from prover.problem import ListingError, Problem
from prover.records import SCHEMA, read, write
from prover.weakness import Weakness, choose_weaknesses, load_weakness

from .properties import PROPERTIES
from .runner import Property, Report, meet

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "records" / "hostile.json"
HINT = "Run `make fuzz`"


def main() -> int:
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
        "--record", action="store_true", help="new inputs, counted in the record"
    )
    options = parser.parse_args()
    if options.record:
        options.seed, options.variant = secrets.randbits(32), "fixed"
    try:
        chosen = [
            (weakness, property_of(weakness))
            for folder in choose_weaknesses(ROOT / "listings", options.which)
            for weakness in [load_weakness(folder)]
        ]
    except ListingError as error:
        print(error, file=sys.stderr)
        return 2
    for weakness, _ in chosen:
        if missing := weakness.lacking():
            lacking = ", ".join(missing)
            print(f"{weakness.slug}: left out, no {lacking}", file=sys.stderr)
    chosen = [each for each in chosen if not each[0].lacking()]
    reports: dict[str, Report] = {}
    problems = []
    for weakness, prop in chosen:
        path = weakness.variants[options.variant]
        report = meet(weakness, path, prop, options.inputs, options.seed)
        reports[weakness.slug] = report
        if not options.json:
            print(
                f"{weakness.slug:36} {report.inputs:8,} met, {report.answered:8,} "
                f"answered, {report.refused:8,} refused"
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
    if options.json:
        print(json.dumps({slug: vars(each) for slug, each in reports.items()}))
    if options.record:
        met = [(*pair, reports[pair[0].slug]) for pair in chosen]
        count([each for each in met if not each[2].broken])
        print(f"wrote {RECORD.relative_to(ROOT)}")
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


def count(met: list[tuple[Weakness, Property, Report]]) -> None:
    """Add to the record what was met. It counts anew for a listing that has changed."""
    record: dict[str, Any] = {"schema": SCHEMA, "weaknesses": {}}
    if RECORD.exists():
        record = read(RECORD, HINT)
    for weakness, prop, report in met:
        entry = record["weaknesses"].get(weakness.slug, {})
        before = entry if entry.get("digest") == weakness.digest() else {}
        record["weaknesses"][weakness.slug] = {
            "digest": weakness.digest(),
            "kind": prop.kind,
            "claim": prop.claim,
            **{
                name: before.get(name, 0) + getattr(report, name)
                for name in ("inputs", "answered", "refused")
            },
        }
    there = {
        f"{each.parent.name}/{each.name}"
        for each in choose_weaknesses(ROOT / "listings", [])
    }
    record["weaknesses"] = {
        slug: entry
        for slug, entry in sorted(record["weaknesses"].items())
        if slug in there
    }
    write(RECORD, record)


if __name__ == "__main__":
    sys.exit(main())
