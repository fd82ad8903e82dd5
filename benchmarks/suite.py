"""What the suite costs as the book grows: CPU seconds of each part, and the growth law.

The real book is copied, with each chapter once, twice, four times. Every test that is
about one chapter runs for a sample of chapters, and counts for all of them; every other
test runs. The same chapters are sampled at each size. Linux only. Needs Chromium.
Writes benchmarks/results/suite.md.
"""

import argparse
import json
import math
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from . import grown_book
from .meter import Cost, cpu_seconds
from .report import SMALL, machine, write

PARTS = {
    "tests/browser": "pages, search and labs in the browser",
    "tests/site": "the built site, PDF and e-book",
    "tests/website": "directives, hooks and output, on small books",
    "tests/test_every_weakness.py": "promises",
    "tests/test_every_property.py": "hostile inputs",
    "tests/test_every_lab.py": "tasks of the labs",
    "tests/test_every_record.py": "records against what is seen",
    "tests/test_readme_commands.py": "commands of the documents",
    "tests": "everything else",
}
BUILD, ONCE = "make book", "collecting, starting the browser, shared fixtures"
_TESTS = ["tests/test_every_weakness.py"] if SMALL else ["tests"]
CORES = 2
AIM = (120, 300)  # pages and weaknesses that the suite is to bear


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.suite", description=__doc__
    )
    parser.add_argument(
        "--times", type=int, nargs="+", default=[1] if SMALL else [1, 2, 4]
    )
    parser.add_argument("--sample", type=int, default=1 if SMALL else 4)
    parser.add_argument("tests", nargs="*", default=_TESTS)
    options = parser.parse_args()
    sample = random.Random(1).sample(grown_book.chapters(), options.sample)  # noqa: S311
    sizes: list[tuple[int, int]] = []
    costs: list[dict[str, float]] = []
    failed: list[list[str]] = []
    for times in options.times:
        with tempfile.TemporaryDirectory() as name:
            book = Path(name) / "book"
            grown_book.grow(book, times)
            sizes.append(grown_book.size(book))
            cost, faults = measure(book, sample, options.tests)
            costs.append(cost)
            failed.append(faults)
    write("suite", report(sizes, costs, failed, sample))
    return 0


def measure(
    book: Path, sample: list[str], tests: list[str]
) -> tuple[dict[str, float], list[str]]:
    """Build a book and test it; return CPU seconds of each part, and what failed."""
    before = cpu_seconds()
    builder = Path(sys.executable).parent / "jupyter-book"
    subprocess.run(
        [builder, "build", ".", "-q", "--all"],
        cwd=book,
        capture_output=True,
        check=True,
    )
    parts: defaultdict[str, float] = defaultdict(float, {BUILD: cpu_seconds() - before})
    out = book.parent / "meter.json"
    subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "benchmarks.meter"),
            *("-p", "no:cacheprovider", "--meter", out),
            f"--chapters={','.join(sample)}",
            f"--all-chapters={','.join(grown_book.chapters(book))}",
            *tests,
        ],
        cwd=book,
        stdout=subprocess.DEVNULL,
        check=False,  # a grown book gives some rules twice; what failed is reported
    )
    found = json.loads(out.read_text(encoding="utf-8"))
    parts[ONCE] = found["once"]
    for test, values in found["tests"].items():
        part = next(part for part in PARTS if test.startswith(part))
        parts[part] += Cost(**values).seconds()
    return dict(parts), [test for test, v in found["tests"].items() if v["failed"]]


def report(
    sizes: list[tuple[int, int]],
    costs: list[dict[str, float]],
    failed: list[list[str]],
    sample: list[str],
) -> list[str]:
    """Return the table: a part a line, a size a column, then the law."""
    names = [BUILD, *PARTS, ONCE]
    rows = {name: [cost.get(name, 0.0) for cost in costs] for name in names}
    rows["all"] = [sum(cost.values()) for cost in costs]
    head = " | ".join(f"{pages} pages, {found} weaknesses" for pages, found in sizes)
    lines = [
        "# What the suite costs",
        "",
        f"{machine()} CPU seconds of the tests, all of them, and of what they start. "
        f"Tests about one chapter ran for {', '.join(sample)}, and count for all chapters; "
        "the others ran whole. The growth is the power of the number of pages, from the "
        f"first size to the last; the last column is that law at {AIM[0]} pages.",
        "",
        f"| Part | {head} | Growth | At {AIM[0]} pages |",
        "|---" * (len(sizes) + 3) + "|",
    ]
    total = 0.0
    for name, seconds in rows.items():
        law, then = growth(sizes, seconds)
        total += then if name != "all" else 0
        what = f"{PARTS[name]} (`{name}`)" if name in PARTS else name
        cells = " | ".join(f"{value:,.0f}" for value in seconds)
        lines.append(f"| {what} | {cells} | {law:.2f} | {then:,.0f} |")
    lines += [
        "",
        f"The parts at {AIM[0]} pages together: {total:,.0f} s, or "
        f"{total / CORES / 60:.0f} minutes on {CORES} cores that do nothing else.",
    ]
    if faults := sorted({test for each in failed for test in each}):
        lines += ["", f"Failed in a grown book: {', '.join(faults)}."]
    return lines


def growth(sizes: list[tuple[int, int]], seconds: list[float]) -> tuple[float, float]:
    """Return the power by which a part grows, and its seconds at the aim."""
    (first, _), (last, _) = sizes[0], sizes[-1]
    if first == last or not seconds[0] or not seconds[-1]:
        return 1.0, seconds[-1] * AIM[0] / last
    law = math.log(seconds[-1] / seconds[0]) / math.log(last / first)
    return law, seconds[-1] * (AIM[0] / last) ** law


if __name__ == "__main__":
    sys.exit(main())
