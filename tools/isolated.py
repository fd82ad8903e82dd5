"""Environments of their own for the tools that measure, from hash-locked requirements."""

import re
import subprocess
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "tools" / "scanners"
_ENVIRONMENTS = ROOT / ".scanners"


def environment(package: str) -> Path:
    """Make the environment of a tool if it is not there in the locked form; return its bin."""
    return install(package, LOCKS / f"{package}.txt")


def install(name: str, lock: Path, *options: str) -> Path:
    """Make the environment `name` if it is not as `lock` says; return its bin.

    `options` are pip's.
    """
    folder = _ENVIRONMENTS / name
    stamp = folder / "lock.txt"
    if not stamp.exists() or stamp.read_text() != lock.read_text():
        venv.create(folder, with_pip=True, clear=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
        subprocess.run(
            [*pip, *options, "--require-hashes", "-r", str(lock)], check=True
        )
        stamp.write_text(lock.read_text())
    return folder / "bin"


def version(package: str) -> str:
    """Return the version of a tool that its lock file pins."""
    lock = LOCKS / f"{package}.txt"
    found = re.search(
        rf"^{re.escape(package)}==([^\s;]+)", lock.read_text(), re.MULTILINE
    )
    if not found:
        raise SystemExit(f"{lock.name} does not pin {package}. Run `make lock`.")
    return found[1]
