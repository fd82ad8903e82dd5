"""Resolves the dependencies anew and writes the lock files, with hashes and no addresses."""

import os
import subprocess
import sys
from pathlib import Path

from tools import node

ROOT = Path(__file__).resolve().parent.parent
_OPTIONS = (
    "--upgrade --universal --python-version 3.11 --generate-hashes "
    "--no-emit-index-url --no-emit-find-links --quiet"
)
_UPDATE = ("update", "--package-lock-only", "--ignore-scripts")


def main() -> None:
    """Compile the requirements files, for all platforms and every supported Python."""
    scanners = sorted((ROOT / "tools" / "scanners").glob("*.in"))
    names = ("requirements", "requirements-listings", "requirements-checks")
    scanned = (
        "detectors/foreign"  # read, never run: without what it would need for that
    )
    for name in (
        *names,
        *(f"tools/scanners/{path.stem}" for path in scanners),
        scanned,
    ):
        command = f"-m uv pip compile {name}.in -o {name}.txt {_OPTIONS}".split()
        command += ["--no-deps"] if name == scanned else []
        subprocess.run(
            [sys.executable, *command, "--custom-compile-command", "make lock"],
            cwd=ROOT,
            check=True,
        )
    for folder in (ROOT, ROOT / "website"):
        subprocess.run(
            node.npm(*_UPDATE),
            cwd=folder,
            env=os.environ | {"npm_config_omit_lockfile_registry_resolved": "true"},
            check=True,
        )


if __name__ == "__main__":
    main()
