"""What `make todo` tells of measurements that are not of the programs as they are."""

from pathlib import Path

import pytest

from prover.loading import load_weakness
from prover.problem import ListingError
from tests.unchanged import depends_on
from tools import todo

ROOT = Path(__file__).resolve().parent.parent.parent
LISTING = ROOT / "listings" / "traversalattacks" / "read_upload"

pytestmark = depends_on(Path("tools"), Path("detectors"), Path("fuzz"), LISTING)


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr("tools.scan.is_current", lambda weakness: True)
    monkeypatch.setattr("tools.todo.has_met", lambda weakness: True)
    monkeypatch.setattr("tools.todo.what_is_owed", lambda folder, detector: [])
    return monkeypatch


def owed(tmp_path: Path) -> list[str]:
    weakness = load_weakness(LISTING)
    return [str(each) for each in todo.of_measurements(weakness, tmp_path)]


def test_what_is_measured_is_not_owed(
    measured: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert owed(tmp_path) == []


@pytest.mark.parametrize(
    ("asked", "target"),
    [
        ("tools.scan.is_current", "scan"),
        ("tools.todo.has_met", "fuzz"),
    ],
)
def test_a_stale_measurement_is_owed(
    measured: pytest.MonkeyPatch, tmp_path: Path, asked: str, target: str
) -> None:
    measured.setattr(asked, lambda each: False)
    [problem] = owed(tmp_path)
    assert f"Run `make {target} ONLY=traversalattacks/read_upload`" in problem


def test_what_is_not_judged_is_owed(
    measured: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    measured.setattr("tools.todo.what_is_owed", lambda folder, detector: ["not judged"])
    assert owed(tmp_path) == ["not judged"]


def test_alarms_of_rules_that_changed_are_owed(
    measured: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def stale(folder: Path, detector: object) -> None:
        raise ListingError(folder, 0, "its rules changed", "Run `make noise`")

    measured.setattr("tools.todo.what_is_owed", stale)
    [problem] = owed(tmp_path)
    assert "Run `make noise`" in problem
