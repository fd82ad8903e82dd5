"""The four promises, for every weakness, by the very command that readers run."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from prover.interpreter import python_details, python_name
from prover.records import differences, evidence
from prover.services import HINT
from tests.loaded import weaknesses
from tests.unchanged import depends_on

ROOT = Path(__file__).resolve().parent.parent
SLUGS = list(weaknesses())
LONG = (
    *("archives/read_report", "archives/unpack_tar", "archives/unpack_zip"),
    *("fileuploads/keep_avatar", "fileuploads/thumbnail", "subprocesses/run_plugin"),
)
"""Weaknesses whose trials make large files, or wait: `make test-fast` leaves them out."""
every_weakness = pytest.mark.parametrize(
    "slug",
    [
        pytest.param(slug, marks=[pytest.mark.slow] if slug in LONG else [])
        for slug in SLUGS
    ],
)
HERE = python_name()


@pytest.fixture(scope="session")
def proof_of(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str], dict[str, Any]]:
    """Proves a weakness, once for all tests, whichever of the workers asks first."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    folder /= "proofs"
    folder.mkdir(exist_ok=True)

    def prove(slug: str) -> dict[str, Any]:
        if missing := weaknesses()[slug].lacking():
            pytest.skip(f"{slug}: left out, no {', '.join(missing)}. {HINT}")
        kept = folder / f"{slug.replace('/', '.')}.json"
        if not kept.exists():
            done = subprocess.run(
                [sys.executable, "-m", "prover", "--json", slug],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stderr
            new = kept.with_suffix(f".{os.getpid()}")
            new.write_text(done.stdout)
            new.replace(kept)
        [proof] = json.loads(kept.read_text())
        return dict(proof)

    return prove


def proof_inputs(slug: str) -> list[Path]:
    return [Path("listings", slug), Path("prover")]


def recorded_inputs(slug: str) -> list[Path]:
    return [*proof_inputs(slug), Path("records", f"{slug}.json")]


@depends_on(proof_inputs)
@every_weakness
def test_promises_are_kept(
    slug: str, proof_of: Callable[[str], dict[str, Any]]
) -> None:
    proof = proof_of(slug)
    weakness = weaknesses()[slug]
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


@depends_on(recorded_inputs)
@every_weakness
def test_this_python_sees_what_is_recorded(
    slug: str, proof_of: Callable[[str], dict[str, Any]]
) -> None:
    """Whatever its patch release: see `differences` for what may be otherwise then."""
    entry = evidence(ROOT / "records", weaknesses()[slug])
    if HERE not in entry["pythons"]:
        pytest.skip(f"not recorded on {HERE}: the workflow `record` does it")
    account = {"python": HERE, "details": python_details(), **proof_of(slug)}
    found = differences(entry, account)
    assert not found, f"{slug}, no longer as recorded: {found}. Run `make record ALL=1`"


def test_there_are_weaknesses() -> None:
    assert len(SLUGS) >= 4
    assert set(LONG) <= set(SLUGS)


def test_names_are_unique() -> None:
    """Lists show nothing but the names: two that are the same could not be told apart."""
    names = [weakness.name.casefold() for weakness in weaknesses().values()]
    assert sorted(names) == sorted(set(names))


def test_rule_ids_are_unique() -> None:
    rules = [weakness.rule.id for weakness in weaknesses().values()]
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
