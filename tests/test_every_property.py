"""Every fix holds against inputs that nobody wrote, and these inputs are hostile."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from fuzz.__main__ import digest_of
from fuzz.properties import PROPERTIES
from prover.records import current
from tests.loaded import weaknesses
from tests.unchanged import depends_on

ROOT = Path(__file__).resolve().parent.parent
SLUGS = list(weaknesses())
CHAPTERS = sorted({slug.partition("/")[0] for slug in SLUGS})
FUZZ, PROVER = Path("fuzz"), Path("prover")


def can_run(chapter: str) -> list[str]:
    """Return the weaknesses of a chapter that this machine has servers and packages for."""
    return [
        slug
        for slug in SLUGS
        if slug.startswith(f"{chapter}/") and not weaknesses()[slug].lacking()
    ]


def chapter_inputs(chapter: str) -> list[Path | bytes]:
    """What the fuzzing of a chapter depends on: its listings and properties, and who fuzzes."""
    parts = [Path("listings", chapter), FUZZ / "properties" / f"{chapter}.py", PROVER]
    helpers = [*(ROOT / FUZZ).glob("*.py"), ROOT / FUZZ / "properties" / "register.py"]
    return [
        *parts,
        *sorted(path.relative_to(ROOT) for path in helpers),
        repr(can_run(chapter)).encode(),
    ]


def met(chapter: str, variant: str) -> dict[str, Any]:
    """Return what a chapter's programs made of their inputs, by slug.

    In a process of its own: the programs run in forks of it, which a test runner with
    its threads must not make. Always the same inputs.
    """
    done = subprocess.run(
        [
            *(sys.executable, "-m", "fuzz", chapter, "--json"),
            *("--inputs", "200", "--variant", variant),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert list(found) == can_run(chapter)
    return found


@pytest.mark.slow
@depends_on(chapter_inputs)
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_fixes_hold(chapter: str) -> None:
    for slug, report in met(chapter, "fixed").items():
        assert not report["broken"], f"{slug}: {report['broken']}"
        assert report["answered"] > 0, f"{slug}: all are refused; are any harmless?"
        assert report["inputs"] >= 50, slug


@pytest.mark.slow
@depends_on(chapter_inputs)
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_same_inputs_break_the_vulnerable_programs(chapter: str) -> None:
    held = [
        s for s, report in met(chapter, "vulnerable").items() if not report["broken"]
    ]
    assert not held, f"no input is hostile enough to break vulnerable.py: {held}"


def test_every_weakness_has_a_property() -> None:
    assert set(SLUGS) == set(PROPERTIES)
    for prop in PROPERTIES.values():
        assert prop.claim.endswith("."), f"{prop.slug}: say what is claimed"


def test_the_record_is_up_to_date() -> None:
    for slug in SLUGS:
        weakness, prop = weaknesses()[slug], PROPERTIES[slug]
        entry = current(ROOT / "records", weakness, "fuzzing", digest_of(weakness))
        assert (entry["claim"], entry["kind"]) == (prop.claim, prop.kind), slug
        assert entry["inputs"] == entry["answered"] + entry["refused"]
