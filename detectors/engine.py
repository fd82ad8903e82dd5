"""Runs Semgrep on a folder, without a network, and returns what it finds."""

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tools.isolated import environment

OPTIONS = ("--metrics=off", "--disable-version-check", "--no-git-ignore", "--json")
"""What keeps Semgrep from asking its makers, and from leaving files out."""


@dataclass(frozen=True)
class Finding:
    """An alarm: the rule, the file below the folder, and the lines from first to last."""

    rule: str
    path: str
    line: int
    last: int
    text: str


def write_rules(rules: Sequence[dict[str, Any]], path: Path) -> None:
    """Write complete rules as a file that Semgrep reads."""
    text = yaml.safe_dump({"rules": list(rules)}, sort_keys=False, width=96)
    path.write_text(text, encoding="utf-8")


def find(
    rules: Sequence[dict[str, Any]], folder: Path, jobs: int | None = None
) -> list[Finding]:
    """Run complete rules over `folder`; return what they find, in order.

    Raises RuntimeError, with what Semgrep said, for a rule or a file that it cannot read.
    """
    if not rules:
        return []
    with tempfile.TemporaryDirectory(prefix="rules-") as name:
        config = Path(name) / "rules.yml"
        write_rules(rules, config)
        binary = environment("semgrep")
        done = subprocess.run(
            [
                *(str(binary / "semgrep"), "scan", f"--config={config}", "--quiet"),
                *OPTIONS,
                *("--max-target-bytes=0", f"--jobs={jobs or os.cpu_count()}", "."),
            ],
            cwd=folder,
            env=os.environ | {"HOME": name},  # where it would leave a log and settings
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode != 0:
        raise RuntimeError(f"Semgrep failed:\n{done.stdout}{done.stderr}"[-4000:])
    return read(done.stdout)


def read(printed: str) -> list[Finding]:
    """Return the findings of Semgrep's JSON, in order.

    Raises RuntimeError for a rule or a file that it could not read.
    """
    report = json.loads(printed)
    if errors := [error for error in report["errors"] if error["level"] == "error"]:
        raise RuntimeError("\n".join(str(error["message"]) for error in errors))
    found = [
        Finding(
            row["check_id"].rpartition(".")[2],
            row["path"],
            row["start"]["line"],
            row["end"]["line"],
            row["extra"]["message"],
        )
        for row in report["results"]
    ]
    return sorted(set(found), key=lambda f: (f.path, f.line, f.rule))
