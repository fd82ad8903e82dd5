"""The prover's command line: ``python -m prover --help``."""

import argparse
import json
import sys
from pathlib import Path

from .finding import choose_weaknesses
from .loading import load_weakness
from .problem import ListingError
from .proof import challenge, prove
from .report import detail, overview, problems, proof_as_json, verdict
from .services import HINT, runs
from .weakness import Weakness

LISTINGS = Path(__file__).resolve().parent.parent / "listings"


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return 0 if all holds, 1 if not, 2 for a fault in a listing."""
    parser = argparse.ArgumentParser(
        prog="python -m prover",
        description="Run every attack and use against every variant, and say what held.",
    )
    parser.add_argument(
        "weakness",
        nargs="*",
        help="a weakness as chapter/weakness, or a chapter; without one, all of them",
    )
    parser.add_argument(
        "--target",
        type=Path,
        help="try the attacks and uses of ONE weakness on this file",
    )
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    parser.add_argument(
        "--listings", type=Path, default=LISTINGS, help="where the listings are"
    )
    options = parser.parse_args(arguments)
    try:
        weaknesses = [
            load_weakness(folder)
            for folder in choose_weaknesses(options.listings, options.weakness)
        ]
        if options.target is not None:
            if len(weaknesses) != 1:
                parser.error("--target goes with exactly one weakness")
            return _try_target(weaknesses[0], options.target, as_json=options.json)
    except ListingError as error:
        print(error, file=sys.stderr)
        return 2
    for weakness in weaknesses:
        if missing := weakness.lacking():
            print(
                f"{weakness.slug}: left out, no {', '.join(missing)}", file=sys.stderr
            )
    if any(not runs(name) for each in weaknesses for name in each.services):
        print(HINT, file=sys.stderr)
    proofs = [prove(each) for each in weaknesses if not each.lacking()]
    found = [problem for proof in proofs for problem in problems(proof)]
    if options.json:
        print(json.dumps([proof_as_json(proof) for proof in proofs], indent=2))
    else:
        print(
            "\n\n".join(map(detail, proofs)) if options.weakness else overview(proofs)
        )
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


def _try_target(weakness: Weakness, path: Path, *, as_json: bool) -> int:
    if not path.is_file():
        raise ListingError(
            path, 0, "there is no such file", "Give the path of your program"
        )
    results = challenge(weakness, path)
    if as_json:
        print(
            json.dumps(
                {name: result.as_json() for name, result in results.items()}, indent=2
            )
        )
    else:
        print(verdict(weakness, results))
    return 0 if all(result.holds for result in results.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
