"""Counts what the book's rules find in code that nobody here wrote.

    python -m detectors.noise                   record it, where rules have changed
    python -m detectors.noise sqlinjection      the same for a chapter, and show each finding

The code: the standard library of this Python, and the packages of ``foreign.in`` at locked
versions. It is read, never run. The lines that were read are kept in ``foreign.json``, the
findings in the record of each weakness; alarms.py says which of them are judged by hand.
"""

import argparse
import importlib.metadata
import json
import platform
import re
import shutil
import sys
import sysconfig
import tempfile
from pathlib import Path

from prover import records
from prover.finding import choose_weaknesses
from prover.loading import load_weakness
from prover.problem import ListingError
from tools.isolated import install

from .alarms import HERE, chosen, part, recorded, what_is_owed
from .engine import Finding, find
from .rules import Detector, complete, load_detector

ROOT = HERE.parent
CODE = HERE / "foreign.json"
LARGEST = 20_000
"""Bytes of a file that is read: in larger ones Semgrep spends most of its time."""

_LEFT_OUT = {"test", "tests", "testing", "site-packages", "lib2to3", "__pycache__"}


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
    parts = path.relative_to(root).parts
    if not _LEFT_OUT.isdisjoint(parts) or not path.is_file():
        return
    if path.stat().st_size <= LARGEST:
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)


def count_lines(folder: Path) -> int:
    """Return how many lines of Python below `folder` are not blank."""
    return sum(
        bool(line.strip())
        for path in folder.rglob("*.py")
        for line in path.read_bytes().splitlines()
    )


def is_current(detector: Detector) -> bool:
    """Tell whether the record says what these rules find."""
    try:
        return recorded(ROOT / "records", detector) is not None
    except ListingError:
        return False


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
        problems = [each for d in every for each in what_is_owed(ROOT / "records", d)]
    except (ListingError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(detectors)} of {len(every)} were run; the others are up to date.")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _measure(detectors: list[Detector], *, show: bool) -> None:
    if not detectors:
        return
    rules = [complete(each.weakness, rule) for each in detectors for rule in each.rules]
    with tempfile.TemporaryDirectory(prefix="foreign-") as name:
        folder = Path(name).resolve()
        versions = lay_out(folder)
        findings = find(rules, folder, foreign=True)
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
