"""Records what the scanners find in every weakness, in records/<chapter>/<weakness>.json.

Only where the programs or the scanners have changed, unless all is asked for. Each
scanner runs in an environment of its own (tools/isolated.py), on the code as readers see
it (without markers). Nothing is written before every scanner has answered.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from detectors import engine
from detectors.rules import complete, digest_of_scans, load_detector
from prover import records
from prover.finding import choose_weaknesses
from prover.loading import load_weakness
from prover.problem import ListingError
from prover.source import read_code
from prover.weakness import Weakness
from tools.isolated import environment, version

ROOT = Path(__file__).resolve().parent.parent
_RULES = "rules.yml"
"""Where the book's own rules lie beside the programs that are scanned."""


@dataclass(frozen=True)
class Finding:
    """What a scanner said of a line; `marked` if it is a line that the page marks."""

    rule: str
    line: int
    text: str
    marked: bool = False


def _bandit(printed: str) -> Iterable[tuple[str, Finding]]:
    report = json.loads(printed)
    if report["errors"]:
        raise ValueError(report["errors"])  # a file that it could not parse
    for row in report["results"]:
        yield (
            row["filename"],
            Finding(row["test_id"], row["line_number"], row["issue_text"]),
        )


def _ruff(printed: str) -> Iterable[tuple[str, Finding]]:
    for row in json.loads(printed):
        if row["code"] is None:
            raise ValueError(row["message"])  # a file that it could not parse
        yield (
            row["filename"],
            Finding(row["code"], row["location"]["row"], row["message"]),
        )


def _dlint(printed: str) -> Iterable[tuple[str, Finding]]:
    for row in re.finditer(r"^(.+?):(\d+):\d+: (\w+) (.+)$", printed, re.MULTILINE):
        if row[3].startswith("E9"):
            raise ValueError(row[4])  # a file that it could not parse
        yield row[1], Finding(row[3], int(row[2]), row[4])


def _codeaudit(printed: str) -> Iterable[tuple[str, Finding]]:
    for path, findings in json.loads(printed).items():
        for row in findings:
            yield path, Finding(row["rule"], row["line"], row["text"])


def _semgrep(printed: str) -> Iterable[tuple[str, Finding]]:
    for found in engine.read(printed):
        yield found.path, Finding(found.rule, found.line, found.text)


# Python Code Audit has no machine-readable output for a folder on standard output; this
# asks its own interface file by file.
_CODEAUDIT_SCRIPT = """
import contextlib, io, json, pathlib, sys
from codeaudit.api_interfaces import filescan
found = {}
for path in sorted(pathlib.Path(".").rglob("*.py")):
    with contextlib.redirect_stdout(io.StringIO()):
        report = filescan(str(path))
    lines = report["file_security_info"]["0"]["sast_result"].values()
    found[str(path)] = [
        {"rule": row["validation"], "line": row["line"], "text": row["info"]}
        for rows in lines for row in (rows if isinstance(rows, list) else [rows])
    ]
json.dump(found, sys.stdout)
"""


@dataclass(frozen=True)
class Scanner:
    """How a scanner is run (in its environment's ``bin``) and its output read."""

    name: str
    package: str
    command: tuple[str, ...]
    read: Callable[[str], Iterable[tuple[str, Finding]]]


OWN = "Semgrep (our rules)"
"""Of its findings only those by the weakness's own rules are kept."""

SCANNERS = (
    Scanner("bandit", "bandit", ("bandit", "-r", ".", "-f", "json", "-q"), _bandit),
    Scanner(
        "ruff",
        "ruff",
        (
            "ruff",
            "check",
            "--isolated",
            "--preview",
            "--select=S",
            "--output-format=json",
            ".",
        ),
        _ruff,
    ),
    Scanner(
        "dlint", "dlint", ("flake8", "--isolated", "--select", "DUO,E9", "."), _dlint
    ),
    Scanner(
        "Python Code Audit",
        "codeaudit",
        ("python", "-c", _CODEAUDIT_SCRIPT),
        _codeaudit,
    ),
    Scanner(
        OWN,
        "semgrep",
        ("semgrep", "scan", f"--config={_RULES}", *engine.OPTIONS, "--quiet", "."),
        _semgrep,
    ),
)


def versions() -> dict[str, str]:
    """Return the version of each scanner, by its name."""
    return {scanner.name: version(scanner.package) for scanner in SCANNERS}


def is_current(weakness: Weakness) -> bool:
    """Tell whether these scanners have seen the weakness as it is."""
    digest = digest_of_scans(weakness)
    try:
        entry = records.current(ROOT / "records", weakness, "scans", digest)
    except ListingError:
        return False
    return bool(entry["scanners"] == versions())


def lay_out(weaknesses: list[Weakness], folder: Path) -> None:
    """Write every variant below `folder` as ``chapter/weakness/variant.py``, unmarked.

    The book's own rules for the weaknesses lie beside them. Raises ListingError for a
    weakness that has none and no question for reviewers.
    """
    rules = [
        complete(detector.weakness, rule)
        for detector in filter(None, map(load_detector, weaknesses))
        for rule in detector.rules
    ]
    engine.write_rules(rules, folder / _RULES)
    for weakness in weaknesses:
        for name, path in weakness.variants.items():
            copy = folder / weakness.slug / f"{name}.py"
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(read_code(path).text, encoding="utf-8")


def scan(scanner: Scanner, folder: Path) -> dict[str, list[Finding]]:
    """Run a scanner over `folder`; return its findings by path below it.

    Raises SystemExit if its output cannot be read.
    """
    program, *arguments = scanner.command
    binary = environment(scanner.package) / program
    done = subprocess.run(
        [str(binary), *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in {0, 1}:  # 1: it has findings
        raise SystemExit(
            f"{scanner.name}: exit code {done.returncode}\n{done.stderr[-2000:]}"
        )
    found: dict[str, list[Finding]] = {}
    try:
        for name, finding in scanner.read(done.stdout):
            path = Path(name)
            inside = path.relative_to(folder) if path.is_absolute() else path
            found.setdefault(inside.as_posix(), []).append(finding)
    except (ValueError, KeyError, TypeError, RuntimeError) as error:
        raise SystemExit(f"{scanner.name}: {error!r}\n{done.stderr[-2000:]}") from error
    return found


def marked(weakness: Weakness, variant: str, findings: list[Finding]) -> list[Any]:
    """Return the findings as plain data, each told whether the page marks its line."""
    first, last = read_code(weakness.variants[variant]).regions.get("danger", (1, 0))
    return [
        asdict(Finding(f.rule, f.line, f.text, first <= f.line <= last))
        for f in sorted(findings, key=lambda f: (f.line, f.rule))
    ]


def main(arguments: list[str] | None = None) -> int:
    """Scan and record."""
    parser = argparse.ArgumentParser(prog="make scan", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="CHAPTER[/WEAKNESS]")
    parser.add_argument("--all", action="store_true", help="what is up to date as well")
    options = parser.parse_args(arguments)
    try:
        folders = choose_weaknesses(ROOT / "listings", options.only)
        chosen = list(map(load_weakness, folders))
        weaknesses = [each for each in chosen if options.all or not is_current(each)]
    except ListingError as error:
        print(error, file=sys.stderr)
        return 1
    found: dict[str, dict[str, list[Finding]]] = {}
    with tempfile.TemporaryDirectory(prefix="scan-") as name:
        folder = Path(name).resolve()
        try:
            lay_out(weaknesses, folder)
        except ListingError as error:
            print(error, file=sys.stderr)
            return 1
        for number, scanner in enumerate(SCANNERS if weaknesses else (), start=1):
            found[scanner.name] = scan(scanner, folder)
            count = sum(map(len, found[scanner.name].values()))
            print(
                f"[{number}/{len(SCANNERS)}] {scanner.name}: {count} findings",
                flush=True,
            )
    parts = {each.slug: entry(each, found) for each in weaknesses}
    for slug, part in parts.items():
        path = records.path_of(ROOT / "records", slug)
        records.write_part(path, "scans", part)
    print(
        f"Scanned {len(parts)} of {len(chosen)} weaknesses; the others are up to date."
    )
    return 0


def entry(
    weakness: Weakness, found: dict[str, dict[str, list[Finding]]]
) -> dict[str, Any]:
    """Return what the record says of a weakness, from all findings by scanner and path."""
    detector = load_detector(weakness)
    own = {rule.id for rule in detector.rules} if detector else set()
    return {
        "digest": digest_of_scans(weakness),
        "scanners": versions(),
        "findings": {
            scanner: {
                variant: marked(
                    weakness,
                    variant,
                    [
                        finding
                        for finding in files.get(f"{weakness.slug}/{variant}.py", [])
                        if scanner != OWN or finding.rule in own
                    ],
                )
                for variant in weakness.variants
            }
            for scanner, files in found.items()
        },
    }


if __name__ == "__main__":
    sys.exit(main())
