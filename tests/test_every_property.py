"""Every fix holds against inputs that nobody wrote, and these inputs are hostile."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from fuzz.__main__ import HINT, RECORD
from fuzz.properties import PROPERTIES
from prover.records import read
from prover.weakness import find_weaknesses, load_weakness

ROOT = Path(__file__).resolve().parent.parent
SLUGS = [
    f"{folder.parent.name}/{folder.name}"
    for folder in find_weaknesses(ROOT / "listings")
]


@cache
def met(chapter: str, variant: str) -> dict[str, Any]:
    """Return what a chapter's programs made of their inputs, by slug.

    In a process of its own: the programs run in forks of it, which a test runner with
    its threads must not make. Always the same inputs.
    """
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "fuzz",
            chapter,
            "--json",
            *("--inputs", "200"),
            *("--variant", variant),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("slug", SLUGS)
def test_the_fix_holds(slug: str) -> None:
    report = met(slug.split("/")[0], "fixed")[slug]
    assert not report["broken"], f"{slug}: {report['broken']}"
    assert report["answered"] > 0, f"{slug}: every input is refused; are any harmless?"
    assert report["inputs"] >= 50


@pytest.mark.slow
@pytest.mark.parametrize("slug", SLUGS)
def test_the_same_inputs_break_the_vulnerable_program(slug: str) -> None:
    assert met(slug.split("/")[0], "vulnerable")[slug]["broken"], (
        f"{slug}: no input is hostile enough to break vulnerable.py"
    )


def test_every_weakness_has_a_property() -> None:
    assert set(SLUGS) == set(PROPERTIES)
    for prop in PROPERTIES.values():
        assert prop.claim.endswith("."), f"{prop.slug}: say what is claimed"


def test_the_record_is_up_to_date() -> None:
    record = read(RECORD, HINT)["weaknesses"]
    for slug in SLUGS:
        weakness, prop = load_weakness(ROOT / "listings" / slug), PROPERTIES[slug]
        entry = record.get(slug, {})
        assert entry.get("digest") == weakness.digest(), f"{slug} has changed. {HINT}"
        assert entry["claim"] == prop.claim, f"{slug}: another claim. {HINT}"
        assert entry["kind"] == prop.kind, f"{slug}: another kind. {HINT}"
        assert entry["inputs"] == entry["answered"] + entry["refused"]
    assert set(record) == set(SLUGS), f"left over in the record. {HINT}"
