"""The four promises, for every weakness, by the very command that readers run."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from prover.weakness import find_weaknesses, load_weakness

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = find_weaknesses(ROOT / "listings")
SLUGS = [f"{folder.parent.name}/{folder.name}" for folder in FOLDERS]




def weakness_inputs(slug: str) -> list[Path]:
    return [Path("listings", slug), Path("prover"), Path("records")]


@depends_on(weakness_inputs)
@pytest.mark.parametrize("slug", SLUGS)
def test_promises_are_kept(slug: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "prover", "--json", slug],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    [proof] = json.loads(done.stdout)
    weakness = load_weakness(ROOT / "listings" / slug)
    results = proof["results"]
    # Looked at here as well, so that a prover that forgets a trial cannot pass.
    assert set(results) == {*weakness.attacks, *weakness.uses}
    for row in results.values():
        assert set(row) == set(weakness.variants)
    for attack in weakness.attacks:
        assert results[attack]["vulnerable"]["outcome"] == "won"
        assert results[attack]["fixed"]["outcome"] == "blocked"
    for variant in weakness.almost:
        assert "won" in {
            results[attack][variant]["outcome"] for attack in weakness.attacks
        }
    for use in weakness.uses:
        assert {row["outcome"] for row in results[use].values()} == {"passed"}


def test_there_are_weaknesses() -> None:
    assert len(SLUGS) >= 4


def test_rule_ids_are_unique() -> None:
    rules = [load_weakness(folder).rule.id for folder in FOLDERS]
    assert len(rules) == len(set(rules))


def test_the_worked_example_keeps_its_promises(tmp_path: Path) -> None:
    """What tools/new_weakness.py makes is where every contributor starts."""
    from tools.new_weakness import make

    make("example/vending_machine", tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "prover", "--listings", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "kept" in done.stdout
