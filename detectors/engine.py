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
    rules: Sequence[dict[str, Any]], folder: Path, *, foreign: bool = False
) -> list[Finding]:
    """Run complete rules over `folder`; return what they find, in order.

    Time does not count: a rule that was broken off on a busy machine would find less there.
    With `foreign`, a file of others may be one that it cannot read whole. Otherwise raises
    RuntimeError, with what Semgrep said; so it always does for a rule that it cannot read.
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
                *("--max-target-bytes=0", "--timeout=0"),
                *(f"--jobs={os.cpu_count()}", "."),
            ],
            cwd=folder,
            env=os.environ | {"HOME": name},  # where it would leave a log and settings
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode != 0:
        raise RuntimeError(f"Semgrep failed:\n{done.stdout}{done.stderr}"[-4000:])
    return read(done.stdout, foreign=foreign)


def read(printed: str, *, foreign: bool = False) -> list[Finding]:
    """Return the findings of Semgrep's JSON, in order.

    Raises RuntimeError for a rule that it could not read, and unless `foreign` for a file
    that it could not read whole.
    """
    report = json.loads(printed)
    faults = [
        str(each["message"])
        for each in report["errors"]
        if not foreign or each["level"] == "error"
    ]
    if faults:
        raise RuntimeError("\n".join(faults))
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
