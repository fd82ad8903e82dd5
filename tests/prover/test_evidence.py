"""What one Python saw, listing by listing, and which listings it leaves out."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from prover import digests, evidence
from prover.demonstration import load_demonstration
from prover.interpreter import python_details, python_name
from prover.loading import load_weakness
from prover.proof import prove
from prover.report import proof_as_json
from tests.prover.conftest import ROOT, Example

WEAKNESS, SHOWN, NATIVE = "example/machine", "example/shown", "example/native"


@pytest.fixture
def listings(example: Example) -> Path:
    """A weakness, and two demonstrations of which one is nothing for a browser."""
    for slug, browser in ((SHOWN, "true"), (NATIVE, "false")):
        folder = example.listings / slug
        folder.mkdir()
        (folder / "demonstration.toml").write_text(
            f'title = "Shown"\nbrowser = {browser}\n'
        )
        (folder / "program.py").write_text(f"print({slug!r})\n")
    return example.listings


def seen(listings: Path, *slugs: str) -> dict[str, dict[str, Any]]:
    return {each.pop("slug"): each for each in evidence.evidence(listings, list(slugs))}


def test_what_is_seen_of_each_kind_of_listing(listings: Path) -> None:
    found = seen(listings)
    weakness = load_weakness(listings / WEAKNESS)
    proof = proof_as_json(prove(weakness))
    this = {"python": python_name(), "details": python_details()}
    assert found == {
        WEAKNESS: this
        | {
            "digest": digests.of_evidence(weakness),
            "results": proof["results"],
            "broken": [],
        },
        NATIVE: this
        | {
            "digest": digests.of_evidence(load_demonstration(listings / NATIVE)),
            "output": f"{NATIVE}\n",
        },
        SHOWN: this
        | {
            "digest": digests.of_evidence(load_demonstration(listings / SHOWN)),
            "output": f"{SHOWN}\n",
        },
    }


def test_a_broken_promise_is_told(listings: Path, example: Example) -> None:
    example.change("fixed.py", "return purse - cost", "return purse - cost - 1")
    told = seen(listings, WEAKNESS)[WEAKNESS]["broken"]
    assert "use_one_drink against fixed: failed" in told[0]


def test_what_a_python_lacks_is_told_in_place_of_results(
    listings: Path, example: Example
) -> None:
    example.change("weakness.toml", "packages = []", 'packages = ["no_such_package"]')
    found = seen(listings, WEAKNESS)[WEAKNESS]
    assert found["lacking"] == ["no_such_package"]
    assert list(found) == ["python", "details", "digest", "lacking"]


def test_the_listings_that_are_named(listings: Path) -> None:
    assert list(seen(listings, SHOWN)) == [SHOWN]
    assert list(seen(listings, NATIVE, SHOWN)) == [NATIVE, SHOWN]
    assert seen(listings, "example/none") == {}


def test_a_browser_leaves_out_what_it_cannot_run(
    listings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "can_isolate", lambda: False)
    monkeypatch.setattr(evidence, "_seen", lambda listing: {})
    assert list(seen(listings)) == [WEAKNESS, SHOWN]
    assert list(seen(listings, NATIVE, SHOWN)) == [SHOWN]


def test_each_line_is_printed_as_soon_as_it_is_there(
    listings: Path, tmp_path: Path
) -> None:
    """What was seen before a listing that hangs is not lost: here the second waits."""
    go = tmp_path / "go"
    (listings / SHOWN / "program.py").write_text(
        "import pathlib, time\n"
        f"while not pathlib.Path({str(go)!r}).exists():\n    time.sleep(0.02)\n"
        "print('went')\n"
    )
    environment = {
        key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"
    }
    with subprocess.Popen(
        [sys.executable, "-m", "prover.evidence", listings, NATIVE, SHOWN],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout
        first = json.loads(process.stdout.readline())
        go.touch()
        [second] = map(json.loads, process.stdout)
    assert process.returncode == 0
    assert (first["slug"], first["output"]) == (NATIVE, f"{NATIVE}\n")
    assert (second["slug"], second["output"]) == (SHOWN, "went\n")


def test_only_the_command_prints(listings: Path) -> None:
    """Under Pyodide the recorder imports the module, and asks it itself."""
    done = subprocess.run(
        [sys.executable, "-c", "import prover.evidence", listings, SHOWN],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
