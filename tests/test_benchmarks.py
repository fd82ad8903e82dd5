"""Every benchmark can be run: a claim that cannot be repeated is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.grown_book import chapters, grow, size
from tests.unchanged import depends_on

ROOT = Path(__file__).resolve().parent.parent
NAMES = sorted(
    path.stem
    for path in (ROOT / "benchmarks").glob("*.py")
    if "def main(" in path.read_text(encoding="utf-8")
)
INPUTS = tuple(
    map(Path, ("benchmarks", "detectors", "prover", "tools", "website", "_config.yml"))
)
pytestmark = [pytest.mark.slow, depends_on(*INPUTS)]


@pytest.mark.parametrize("name", NAMES)
def test_it_runs(name: str, site: Path) -> None:
    """One round of next to nothing; what it measures is not judged."""
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{name}"],
        cwd=ROOT,
        env=os.environ | {"BENCHMARK_SMALL": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("# "), "it prints its report"
    assert "|" in done.stdout


def test_make_bench_runs_every_one() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert NAMES
    assert [name for name in NAMES if f"benchmarks.{name}" not in makefile] == []


def test_a_grown_book_has_everything_twice(tmp_path: Path) -> None:
    grow(tmp_path / "book", 2)
    (pages, weaknesses), (more, twice) = size(ROOT), size(tmp_path / "book")
    assert more == pages + len(chapters())
    assert twice == 2 * weaknesses
    found = subprocess.run(
        [sys.executable, "-m", "fuzz", "archives2", "--inputs", "1"],
        cwd=tmp_path / "book",
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    assert "archives2/" in found.stdout
