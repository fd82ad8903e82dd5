"""Records what every Python at hand sees of the listings, in records/<chapter>/<name>.json.

Only what is stale or missing, unless all is asked for. What Pythons that are not here saw
of an unchanged listing stays. Native Pythons (tools/pythons.py) and CPython 3.12 to 3.14
as Pyodide, each in a process of its own. A file is written whole or not at all, and not
where a promise is broken.
"""

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from prover import digests, records
from prover.demonstration import Demonstration
from prover.finding import find_weaknesses
from prover.loading import load_weakness
from prover.problem import ListingError
from prover.weakness import Weakness
from tools import node, pythons
from website.packages import sources, with_dependencies

ROOT = Path(__file__).resolve().parent.parent
PYODIDES = ("pyodide-3.12", "pyodide-3.13", "pyodide-3.14")
"""The last is the one of the labs."""

_PROGRAM = """
import json, sys
from pathlib import Path
sys.path[:0] = ["/book", "/book/packages"]
from prover.evidence import evidence
for account in evidence(Path("/book/listings"), {slugs!r}):
    print(json.dumps(account), flush=True)
""
"""
_SECONDS = 600  # without a word from a Python

_parsing = threading.Lock()
"""Held while listings are read: CPython 3.11 fails over a tree that one thread builds while
another builds its own ("AST constructor recursion depth mismatch")."""

Account = dict[str, Any]
Interpreter = Callable[[list[str]], Iterator[Account]]


def native_accounts(
    python: Path, slugs: list[str], root: Path = ROOT
) -> Iterator[Account]:
    """Let a native Python prove and show the listings called `slugs`."""
    command: list[str | Path] = [
        *(python, "-m", "prover.evidence", root / "listings"),
        *slugs,
    ]
    yield from map(_account, _lines(command, root, packages=_packages_for(python)))


def pyodide_accounts(
    name: str, slugs: list[str], root: Path = ROOT
) -> Iterator[Account]:
    """Let a Pyodide (``pyodide-3.13``) prove and show those that can run there."""
    program = _PROGRAM.format(slugs=slugs)
    yield from map(_account, _pyodide_lines(name, program, root))


def _account(line: str) -> Account:
    try:
        account: Account = json.loads(line)
    except ValueError:
        raise ValueError(f"it printed {line.strip()!r}, which is no account") from None
    return account


def run_in_pyodide(name: str, program: str, root: Path = ROOT) -> str:
    """Run a Python program under a Pyodide; returns what it prints and the text at its end."""
    return "".join(_pyodide_lines(name, program, root))


def pyodide_runtime(name: str) -> Path:
    """Return the folder of a Pyodide; raises SystemExit with the mend if it is not there."""
    runtime = ROOT / "node_modules" / name
    if name == PYODIDES[-1]:
        runtime = ROOT / "website" / "node_modules" / "pyodide"
    if not runtime.is_dir():
        raise SystemExit(f"{name} is missing. Run `make test-environment`.")
    return runtime


def _pyodide_lines(name: str, program: str, root: Path) -> Iterator[str]:
    runtime = pyodide_runtime(name)
    script = ROOT / "tools" / "pyodide.mjs"
    with tempfile.TemporaryDirectory() as packages:
        _unpack(root, Path(packages))
        command = node.command(script, runtime, root, packages)
        yield from _lines(command, root, program)


def _unpack(root: Path, folder: Path) -> None:
    """Write the packages that the labs have to `folder`."""
    with _parsing:
        needed = {
            name
            for weakness in map(load_weakness, find_weaknesses(root / "listings"))
            if weakness.browser
            for name in with_dependencies(weakness.packages)
        }
    for package in needed:
        for name, text in sources(package).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def _packages_for(python: Path) -> Path | None:
    """Return where the listings' packages are installed for a Python that has not its own.

    A package that has no wheel for it is left out: what needs it is recorded as lacking.
    """
    if python == Path(sys.executable):
        return None
    folder = ROOT / ".packages" / pythons.name_of(python).partition("-")[2]
    lock = ROOT / "requirements-listings.txt"
    stamp = folder / "stamp"
    if not stamp.is_file() or stamp.stat().st_mtime < lock.stat().st_mtime:
        command = [
            *(sys.executable, "-m", "uv", "pip", "install", "--quiet", "--reinstall"),
            *("--python", str(python), "--target", str(folder), "--only-binary=:all:"),
            *("--require-hashes", "--no-deps", "--requirement"),
        ]
        if subprocess.run([*command, str(lock)], check=False).returncode:
            for requirement in _requirements(lock):
                with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
                    file.write(requirement)
                    file.flush()
                    subprocess.run([*command, file.name], check=False)
        folder.mkdir(parents=True, exist_ok=True)
        stamp.touch()
    return folder


def _requirements(lock: Path) -> Iterator[str]:
    """Give the requirements of a lock file one by one, each with its hashes."""
    lines: list[str] = []
    for line in lock.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith((" ", "#")):
            lines += [line] if lines else []
            continue
        if lines:
            yield "".join(lines)
        lines = [line]
    if lines:
        yield "".join(lines)


def _lines(
    command: Sequence[str | Path],
    root: Path,
    text: str = "",
    packages: Path | None = None,
) -> Iterator[str]:
    """Run a program and give what it prints, line by line.

    Raises SystemExit with its last words if it fails, or says nothing for too long.
    """
    environment = {
        key: value for key, value in os.environ.items() if key != "PYTHONPATH"
    }
    if packages:
        environment["PYTHONPATH"] = str(packages)
    with tempfile.TemporaryFile("w+", encoding="utf-8") as errors:
        with subprocess.Popen(
            list(map(str, command)),
            cwd=root,
            env=environment | {"PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
        ) as process:
            stdin, stdout = process.stdin, process.stdout
            if stdin is None or stdout is None:
                raise SystemExit("no pipe to the Python")  # never: both are asked for
            try:
                with contextlib.suppress(BrokenPipeError), stdin:
                    stdin.write(text)
                while line := _within(_SECONDS, process, stdout.readline):
                    yield line
            except BaseException:
                process.kill()
                raise
        if process.returncode != 0:
            errors.seek(0)
            last = "\n".join(errors.read().strip().splitlines()[-12:])
            raise SystemExit(
                f"{Path(command[0]).name} could not give its account:\n{last}"
            )


def _within(
    seconds: float, process: subprocess.Popen[str], read: Callable[[], str]
) -> str:
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    try:
        return read()
    finally:
        timer.cancel()


def interpreters() -> dict[str, Interpreter]:
    """Return all Pythons at hand, by name, as something that gives accounts of listings."""
    found: dict[str, Interpreter] = {
        name: partial(native_accounts, path) for name, path in pythons.natives().items()
    }
    return found | {name: partial(pyodide_accounts, name) for name in PYODIDES}


def to_do(
    listings: list[Weakness | Demonstration], names: list[str], *, everything: bool
) -> dict[str, list[str]]:
    """Return which listings each of the Pythons has still to see, or is to see again."""
    wanted: dict[str, list[str]] = {}
    for listing in listings:
        try:
            entry = records.evidence(ROOT / "records", listing)
        except ListingError:
            entry = {"pythons": {}, "lacking": {}}
        if everything:
            entry = {"pythons": {}, "lacking": {}}
        for name in records.missing(entry, listing, names):
            wanted.setdefault(name, []).append(listing.slug)
    return wanted


def ask(
    wanted: Mapping[str, list[str]], at_hand: Mapping[str, Interpreter]
) -> tuple[dict[str, list[Account]], list[str]]:
    """Let each Python see its listings, as many at a time as there are processors.

    Returns the accounts by listing, and which Pythons broke off and why: what the others
    saw is not lost by that.
    """
    found: dict[str, list[Account]] = {}
    broken_off: list[str] = []
    total = sum(map(len, wanted.values()))
    lock = threading.Lock()

    def run(name: str) -> None:
        try:
            for account in at_hand[name](wanted[name]):
                with lock:
                    found.setdefault(account["slug"], []).append(account)
                    done = sum(map(len, found.values()))
                    place = f"[{done:{len(str(total))}}/{total}]"
                    print(f"{place} {name:14} {account['slug']}", flush=True)
        except (SystemExit, ValueError) as error:
            broken_off.append(f"{name} broke off: {error}. Run `make record` again")

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        list(pool.map(run, wanted))
    return found, broken_off


def without_servers(
    listing: Weakness | Demonstration, accounts: list[Account]
) -> list[str]:
    """Return the servers that a listing needs and that do not run here.

    It is the machine that has them not, so no Python is recorded to lack them.
    """
    needed = set(listing.services) if isinstance(listing, Weakness) else set()
    lacking = {name for account in accounts for name in account.get("lacking", [])}
    return sorted(needed & lacking)


def write(
    listing: Weakness | Demonstration, accounts: list[Account]
) -> tuple[list[str], list[str]]:
    """Merge what was seen of a listing into its record.

    Returns what is wrong with it (then nothing is written), and the Pythons whose older
    evidence had to go because the listing has changed.
    """
    wrong = [f"{a['python']}: {text}" for a in accounts for text in a.get("broken", [])]
    if {account["digest"] for account in accounts} != {digests.of_evidence(listing)}:
        wrong.append(f"{listing.slug}: it changed while it was recorded. Run it again")
    if wrong:
        return wrong, []
    path = records.path_of(ROOT / "records", listing.slug)
    before = records.read(path).get("evidence")
    entry = records.merge(before, accounts)
    records.write_part(path, "evidence", entry)
    asked = {*entry["pythons"], *entry["lacking"]}
    return [], [name for name in (before or entry)["pythons"] if name not in asked]


def chosen(names: list[str]) -> list[Weakness | Demonstration]:
    """Return the listings that ``chapter`` or ``chapter/name`` stand for; all, for no name.

    Raises SystemExit if there are none such, ListingError if one cannot be loaded.
    """
    wanted = [name.strip("/").removeprefix("listings/") for name in names]
    listings = records.load_listings(ROOT / "listings")
    for name in wanted:
        if not any(name in {each.slug, each.slug.split("/")[0]} for each in listings):
            raise SystemExit(f"There is no listing {name}. listings/ has all of them.")
    return [
        each
        for each in listings
        if not wanted or {each.slug, each.slug.split("/")[0]} & set(wanted)
    ]


def tell_missing(listings: list[Weakness | Demonstration]) -> None:
    """Say which Pythons have not seen the listings yet, and who will let them."""
    absent: Counter[str] = Counter()
    for listing in listings:
        with contextlib.suppress(ListingError):
            entry = records.evidence(ROOT / "records", listing)
            absent.update(records.missing(entry, listing, required()))
    if absent:
        names = sorted(absent, key=records.python_order)
        counts = ", ".join(f"{name} ({absent[name]})" for name in names)
        print(
            f"Not seen yet by: {counts}. That is no fault: the workflow `record` lets "
            "these Pythons see what they have not."
        )


def required() -> tuple[str, ...]:
    """Return the names of all Pythons that a whole record has."""
    return (*pythons.RECORDED, *PYODIDES)


def main(arguments: list[str] | None = None) -> int:
    """Record what is stale or missing; exit code 1 if something could not be recorded."""
    parser = argparse.ArgumentParser(prog="make record", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="CHAPTER[/NAME]")
    parser.add_argument("--all", action="store_true", help="what is up to date as well")
    parser.add_argument("--pythons", nargs="*", help="only these (cpython-3.13)")
    options = parser.parse_args(arguments)
    try:
        listings = chosen(options.only)
        at_hand = {
            name: interpreter
            for name, interpreter in interpreters().items()
            if not options.pythons or name in options.pythons
        }
        wanted = to_do(listings, list(at_hand), everything=options.all)
        for name in set(PYODIDES) & wanted.keys():
            pyodide_runtime(name)  # before minutes are spent on the others
        seen, broken_off = ask(wanted, at_hand)
        again = {each.slug: each for each in chosen(options.only)}
    except ListingError as error:
        print(error, "Nothing was written.", sep="\n", file=sys.stderr)
        return 1
    written, failed = 0, bool(broken_off)
    print(*broken_off, sep="\n", end="\n" if broken_off else "", file=sys.stderr)
    for slug, accounts in sorted(seen.items()):
        if servers := without_servers(again[slug], accounts):
            print(f"{slug}: left out, no {', '.join(servers)}", file=sys.stderr)
            continue
        wrong, dropped = write(again[slug], accounts)
        written += not wrong
        if wrong:
            failed = True
            print(
                *wrong,
                f"{slug}: its record was left as it was.",
                sep="\n",
                file=sys.stderr,
            )
        if dropped:
            print(
                f"{slug} changed; dropped what {', '.join(dropped)} saw of it before."
            )
    for slug, path in records.all_files(ROOT / "records").items():
        if not options.only and slug not in again:
            path.unlink()
            print(f"{slug} is no longer there; removed its record.")
    print(f"Recorded {written} of {len(listings)} listings.")
    tell_missing(listings)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
