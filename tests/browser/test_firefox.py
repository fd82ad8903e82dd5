"""The site in Firefox: pages, search, a lab, a learning path. Left out where there is none."""

import json
import os
import shutil
import subprocess

import pytest

from prover.lab import load_lab
from prover.loading import load_weakness
from prover.source import read_code
from tests.toc import ROOT
from tools import node

pytestmark = pytest.mark.slow
TOUR = ROOT / "tests" / "browser" / "firefox.mjs"
PAGES = (
    *("index", "security/traversalattacks", "security/sqlinjection", "basics/values"),
    *("reference/weaknesses", "reference/progress", "reference/scanners"),
)
STEPS = (
    *(f"page {name}" for name in PAGES),
    *("search", "lab: attack", "lab: fix", "learning path"),
)


@pytest.fixture(scope="module")
def tour(address: str) -> dict[str, str | None]:
    """What was wrong at each step, or None."""
    firefox = os.environ.get("FIREFOX") or shutil.which("firefox-esr")
    if firefox is None:
        pytest.skip("there is no Firefox: `sudo apt-get install firefox-esr`")
    weakness = load_weakness(ROOT / "listings" / "traversalattacks" / "read_upload")
    lab = {
        "page": "security/traversalattacks",
        "slug": weakness.slug,
        "answer": load_lab(weakness).answer,
        "fixed": read_code(weakness.variants["fixed"]).text,
    }
    given = json.dumps({"pages": PAGES, "lab": lab})
    done = subprocess.run(
        node.command(TOUR, firefox, address, given),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    return {each["step"]: each["error"] for each in told}


@pytest.mark.parametrize("step", STEPS)
def test_a_reader_in_firefox(tour: dict[str, str | None], step: str) -> None:
    assert tour[step] is None
