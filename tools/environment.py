"""Makes the environment that `make` works in: .venv, and for the checks Node and a browser.

    python tools/environment.py book      what the book is built with
    python tools/environment.py checks    what the tests, linters and `make serve` need besides

Run by the Makefile with the machine's own Python; imports nothing but the standard library.
"""

import importlib.util
import os
import subprocess
import sys
import venv
from pathlib import Path
from shutil import rmtree, which

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
OLDEST = (3, 11)


def main() -> None:
    """Make what is asked for, and stamp it so that `make` knows; stop with a hint."""
    if sys.version_info < OLDEST:
        raise SystemExit(
            f"This is Python {sys.version.split()[0]}; the book needs 3.11 or newer. "
            "Name one with `make PYTHON=python3.13 ...`."
        )
    {"book": make_book, "checks": make_checks}[sys.argv[1]]()
    (VENV / f"{sys.argv[1]}.stamp").touch()


def make_book() -> None:
    if not PYTHON.exists():
        need_ensurepip()
        rmtree(VENV, ignore_errors=True)  # what a broken-off run left
        venv.create(VENV, with_pip=True)
    install("requirements.txt")
    install_npm("website")
    run("-m", "tools.node", "website/lab/bundle.mjs")


def make_checks() -> None:
    install("requirements-listings.txt")
    install("requirements-checks.txt")
    install_npm(".")
    run("-m", "tools.browser")


def install_npm(folder: str) -> None:
    """Install exactly what a folder's package-lock.json names, hashes checked."""
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    run("-m", "tools.node", "npm", "--prefix", folder, "ci", *options)


def need_ensurepip() -> None:
    """Install what Debian splits off from Python, or say how."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if os.name != "posix" or os.geteuid() != 0 or which("apt-get") is None:
        raise SystemExit(
            f"This Python cannot make environments. Install the rest of it, on Debian with "
            f"`sudo apt-get install {package}`, and try again."
        )
    subprocess.run(["apt-get", "update", "--quiet"], check=True)
    subprocess.run(["apt-get", "install", "--yes", "--quiet", package], check=True)


def install(lock: str) -> None:
    """Install exactly what a lock file names, each package checked against its hash."""
    run("-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", lock)


def run(*arguments: str) -> None:
    """Run the environment's Python; what it says on failure is the message."""
    done = subprocess.run([PYTHON, *arguments], cwd=ROOT, check=False)
    if done.returncode != 0:
        raise SystemExit(f"`{PYTHON.name} {' '.join(arguments)}` failed; see above.")


if __name__ == "__main__":
    main()
