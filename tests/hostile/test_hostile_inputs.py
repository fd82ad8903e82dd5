"""Every fix holds against inputs that nobody wrote, and these inputs are hostile."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from prover.records import read
from prover.weakness import find_weaknesses, load_weakness
from tests.hostile.__main__ import MEND, RECORD
from tests.hostile.invariants import INVARIANTS

ROOT = Path(__file__).resolve().parent.parent.parent
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
            "tests.hostile",
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
    meeting = met(slug.split("/")[0], "fixed")[slug]
    assert not meeting["broken"], f"{slug}: {meeting['broken']}"
    assert meeting["answered"] > 0, f"{slug}: every input is refused; are any harmless?"
    assert meeting["inputs"] >= 50


@pytest.mark.slow
@pytest.mark.parametrize("slug", SLUGS)
def test_the_same_inputs_break_the_vulnerable_program(slug: str) -> None:
    assert met(slug.split("/")[0], "vulnerable")[slug]["broken"], (
        f"{slug}: no input is hostile enough to break vulnerable.py"
    )


def test_every_weakness_has_an_invariant() -> None:
    assert set(SLUGS) == set(INVARIANTS)
    for invariant in INVARIANTS.values():
        assert invariant.claim.endswith("."), f"{invariant.slug}: say what is claimed"


def test_the_record_is_up_to_date() -> None:
    record = read(RECORD, MEND)["weaknesses"]
    for slug in SLUGS:
        weakness, invariant = load_weakness(ROOT / "listings" / slug), INVARIANTS[slug]
        entry = record.get(slug, {})
        assert entry.get("digest") == weakness.digest(), f"{slug} has changed. {MEND}"
        assert entry["claim"] == invariant.claim, f"{slug}: another claim. {MEND}"
        assert entry["kind"] == invariant.kind, f"{slug}: another kind. {MEND}"
        assert entry["inputs"] == entry["answered"] + entry["refused"]
    assert set(record) == set(SLUGS), f"left over in the record. {MEND}"
