"""Semgrep itself, on a few lines; it is installed when first asked for."""

from pathlib import Path

import pytest

from detectors.__main__ import row, try_out
from detectors.engine import find
from detectors.rules import load_detector
from tests.detectors.conftest import Example

pytestmark = pytest.mark.slow


def test_findings_come_with_rule_place_and_message(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.py").write_text("x = 1\neval(\n    x\n)\n")
    rule = {
        "id": "NO-EVAL",
        "languages": ["python"],
        "severity": "WARNING",
        "message": "Do not.",
        "pattern": "eval(...)",
    }
    [found] = find([rule], tmp_path)
    assert (found.rule, found.path) == ("NO-EVAL", "deep/a.py")
    assert (found.line, found.last, found.text) == (2, 4, "Do not.")
    assert find([], tmp_path) == []
    with pytest.raises(RuntimeError, match=r"(?s)pattern"):
        find([{**rule, "pattern": "eval(("}], tmp_path)


def test_the_worked_example_is_found_and_its_fix_is_not(example: Example) -> None:
    detector = load_detector(example.weakness)
    assert detector is not None
    [verdict], alarms = try_out([detector], [example.weakness])
    assert [*verdict.problems, *alarms] == []
    assert row(verdict).split() == [
        *(example.slug, "seen", "1/1", "quiet", "5/5", "5/5"),
    ]
