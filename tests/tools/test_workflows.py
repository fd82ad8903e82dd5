"""The workflows run targets that exist, and their README names each of them."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
every_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text())["jobs"]
    return found


def may_write(job: dict[str, Any]) -> bool:
    return "write" in job.get("permissions", {}).values()


@every_workflow
def test_make_targets_exist(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z][a-z-]*)", text))
    named |= set(re.findall(r"target: ([a-z-]+)$", text, re.MULTILINE))
    for line in re.findall(r"TARGET: .*", text):
        named |= set(re.findall(r"'([a-z-]+)'", line))
    known = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert named <= set(known)


@every_workflow
def test_the_readme_says_what_it_does(path: Path) -> None:
    readme = path.with_name("README.md").read_text(encoding="utf-8")
    assert f"\n| `{path.name}` |" in readme


@every_workflow
def test_a_job_that_may_write_runs_no_code_of_the_repository(path: Path) -> None:
    """Apart from the script that opens an issue, and that job starts on `main` only."""
    for name, job in jobs(path).items():
        commands = [step["run"] for step in job.get("steps", []) if "run" in step]
        if may_write(job):
            assert all(
                re.match(r"gh |bash \.github/report_issue\.sh ", command)
                for command in commands
            ), name


@every_workflow
def test_what_is_published_is_built_without_a_cache(path: Path) -> None:
    if not any(may_write(job) for job in jobs(path).values()):
        return
    text = path.read_text(encoding="utf-8")
    assert "actions/cache@" not in text
    assert "cache: pip" not in text
