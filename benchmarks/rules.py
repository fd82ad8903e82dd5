"""What the book's Semgrep rules cost: on all listings, each pack, beside one rule alone.

Writes benchmarks/results/rules.md. Compare within one run only: machines differ.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from detectors.corpus import lay_out
from detectors.engine import find
from detectors.rules import CONFIDENCES, complete, load_detector
from prover.finding import choose_weaknesses
from prover.loading import load_weakness

from .report import SMALL, machine, write

ROOT = Path(__file__).resolve().parent.parent
NOTHING: dict[str, Any] = {
    "id": "NOTHING",
    "languages": ["python"],
    "severity": "INFO",
    "message": "Nothing calls this.",
    "pattern": "nothing_is_called_so(...)",
}
"""A rule that finds nothing: what it costs is Semgrep's own start and reading."""


def main() -> int:
    chosen = choose_weaknesses(ROOT / "listings", [])[: 1 if SMALL else None]
    every = [each for each in map(load_detector, map(load_weakness, chosen)) if each]
    rules = [(r.confidence, complete(d.weakness, r)) for d in every for r in d.rules]
    packs = {"one that finds nothing": [NOTHING]}
    for number in range(1, len(CONFIDENCES) + 1):
        known = CONFIDENCES[:number]
        packs[", ".join(known)] = [rule for sure, rule in rules if sure in known]
    lines = ["# What the book's rules cost", "", machine(), ""]
    with tempfile.TemporaryDirectory(prefix="rules-") as name:
        folder = Path(name).resolve()
        lay_out(every, folder)
        files = sorted(folder.rglob("*.py"))
        count = sum(len(path.read_bytes().splitlines()) for path in files)
        lines += [f"All {len(files)} programs and samples, {count:,} lines.", ""]
        lines += ["| Rules | Number | Time |", "|---|---|---|"]
        for pack, some in packs.items():
            lines.append(f"| {pack} | {len(some)} | {seconds(some, folder):.1f} s |")
    write("rules", lines)
    return 0


def seconds(rules: Sequence[dict[str, Any]], folder: Path) -> float:
    """Return how long Semgrep takes for some rules, its start included."""
    before = time.perf_counter()
    find(rules, folder)
    return time.perf_counter() - before


if __name__ == "__main__":
    sys.exit(main())
