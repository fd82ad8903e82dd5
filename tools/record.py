"""Records what every Python at hand sees of the listings, in records/evidence.json.

Native Pythons from 3.11 on that are found on this machine, and CPython 3.12 to 3.14 as
Pyodide, each in a process of its own. The record is written whole or not at all.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Any

from prover.problem import ListingError
from prover.records import merge, python_order, stale, write
from prover.weakness import find_weaknesses, load_weakness
from tools import node
from website.packages import sources, with_dependencies

ROOT = Path(__file__).resolve().parent.parent
EVIDENCE = ROOT / "records" / "evidence.json"
PYODIDES = ("pyodide-3.12", "pyodide-3.13", "pyodide-3.14")
"""The Pyodides that must be recorded. The last is the one of the labs."""

_WITNESS = """
import json, sys
from pathlib import Path
sys.path[:0] = ["/book", "/book/packages"]
from prover.witness import witness
json.dumps(witness(Path("/book/listings")))
"""
_OLDEST = (3, 11)
_MINORS = range(11, 20)
_SECONDS = 600


def native_pythons() -> list[Path]:
    """Return one interpreter for each native minor version found here, oldest first.

    Looks at the Python that runs this, at ``python3.N`` on the path, and at pyenv's.
    """
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    candidates = [
        Path(sys.executable),
        *(Path(path) for n in _MINORS if (path := which(f"python3.{n}"))),
        *sorted(pyenv.glob("versions/*/bin/python3")),
    ]
    found: dict[tuple[int, ...], Path] = {}
    for candidate in candidates:
        version = _version(candidate)
        if version is not None and version >= _OLDEST:
            found.setdefault(version, candidate)
    return [found[version] for version in sorted(found)]


def _version(python: Path) -> tuple[int, ...] | None:
    """Return (major, minor) of a CPython, or None for what is none or does not run."""
    script = (
        "import platform, sys;"
        "platform.python_implementation() == 'CPython' and print(*sys.version_info[:2])"
    )
    try:
        done = subprocess.run(
            [python, "-c", script],
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
        )
        return tuple(map(int, done.stdout.split()))
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def native_account(python: Path, root: Path = ROOT) -> dict[str, Any]:
    """Let a native Python prove and show everything; returns its account."""
    command: list[str | Path] = [python, "-m", "prover.witness", root / "listings"]
    printed = _printed(command, root, packages=_packages_for(python))
    account: dict[str, Any] = json.loads(printed)
    return account


def pyodide_account(name: str, root: Path = ROOT) -> dict[str, Any]:
    """Let a Pyodide (``pyodide-3.13``) prove and show what can run there."""
    account: dict[str, Any] = json.loads(run_in_pyodide(name, _WITNESS, root))
    return account


def run_in_pyodide(name: str, program: str, root: Path = ROOT) -> str:
    """Run a Python program under a Pyodide; returns the text that it ends with."""
    runtime = ROOT / "node_modules" / name
    if name == PYODIDES[-1]:
        runtime = ROOT / "website" / "node_modules" / "pyodide"
    if not runtime.is_dir():
        raise SystemExit(f"{name} is missing. Run `make test-environment`.")
    script = ROOT / "tools" / "pyodide.mjs"
    with TemporaryDirectory() as packages:
        _unpack(root, Path(packages))
        return _printed(node.command(script, runtime, root, packages), root, program)


def _unpack(root: Path, folder: Path) -> None:
    """Write the packages that the labs have to `folder`."""
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
    """Return where the listings' packages are installed for a Python that has not its own."""
    if python == Path(sys.executable):
        return None
    version = ".".join(map(str, _version(python) or ()))
    folder = ROOT / ".packages" / version
    lock = ROOT / "requirements-listings.txt"
    stamp = folder / "stamp"
    if not stamp.is_file() or stamp.stat().st_mtime < lock.stat().st_mtime:
        subprocess.run(
            [
                *(sys.executable, "-m", "uv", "pip", "install", "--quiet"),
                *("--python", str(python), "--target", str(folder)),
                *("--require-hashes", "--requirement", str(lock)),
            ],
            check=True,
        )
        stamp.touch()
    return folder


def _printed(
    command: Sequence[str | Path],
    root: Path,
    text: str = "",
    packages: Path | None = None,
) -> str:
    environment = {
        key: value for key, value in os.environ.items() if key != "PYTHONPATH"
    }
    if packages:
        environment["PYTHONPATH"] = str(packages)
    done = subprocess.run(
        list(map(str, command)),
        cwd=root,
        env=environment | {"PYTHONDONTWRITEBYTECODE": "1"},
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode != 0:
        last = "\n".join(done.stderr.strip().splitlines()[-12:])
        raise SystemExit(f"{Path(command[0]).name} could not give its account:\n{last}")
    return done.stdout


def main() -> int:
    """Record, check that nothing required is missing and nothing broken, then write."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    accounts = []
    for python in native_pythons():
        accounts.append(native_account(python))
        print(f"{accounts[-1]['python']}: {accounts[-1]['details']['version']}")
    for name in PYODIDES:
        accounts.append(pyodide_account(name))
        print(f"{accounts[-1]['python']}: {accounts[-1]['details']['version']}")
    broken = [
        f"{account['python']}: {problem}"
        for account in accounts
        for seen in account["weaknesses"].values()
        for problem in seen["broken"]
    ]
    record = merge(accounts)
    try:
        natives = [name for name in record["pythons"] if not name.startswith("pyodide")]
        required = [min(natives, key=python_order), *PYODIDES]
        broken += map(str, stale(record, ROOT / "listings", required))
    except ListingError as error:
        broken.append(str(error))
    if broken:
        print(*broken, "Nothing was written.", sep="\n", file=sys.stderr)
        return 1
    write(EVIDENCE, record)
    print(f"wrote {EVIDENCE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
