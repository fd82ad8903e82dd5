"""What rules do to programs and samples is held against what they should do."""

from pathlib import Path

import pytest

from detectors.corpus import Verdict, alarms_on_fixes, judge, lay_out
from detectors.engine import Finding
from detectors.rules import load_detector
from prover.problem import ListingError
from prover.weakness import SAMPLES
from tests.detectors.conftest import Example

DANGER = 6
"""The marked line of vulnerable.py, without the marker above it."""


def flagged(example: Example, name: str, line: int, rule: str = "") -> Finding:
    path = f"{example.slug}/{name}"
    return Finding(rule or example.rule, path, line, line, "said")


def as_it_should_be(example: Example) -> list[Finding]:
    text = (example.folder / SAMPLES).read_text().splitlines()
    samples = [n + 2 for n, line in enumerate(text) if "# ruleid:" in line]
    return [
        flagged(example, "vulnerable.py", DANGER),
        flagged(example, "almost_positive.py", 6),
        *(flagged(example, SAMPLES, line) for line in samples),
    ]


def judged(example: Example, findings: list[Finding]) -> Verdict:
    detector = load_detector(example.weakness)
    assert detector is not None
    return judge(detector, findings)


def told(verdict: Verdict) -> list[str]:
    return [problem.message for problem in verdict.problems]


def test_what_is_right_is_counted(example: Example) -> None:
    verdict = judged(example, as_it_should_be(example))
    assert told(verdict) == []
    seen = {"vulnerable": True, "almost_positive": True, "fixed": False}
    assert verdict.variants == seen
    assert (verdict.flaws, verdict.honest) == ((5, 5), (5, 5))


@pytest.mark.parametrize("line", [DANGER - 1, DANGER + 1])
def test_the_marked_line_is_to_be_flagged(example: Example, line: int) -> None:
    findings = [
        flagged(example, "vulnerable.py", line),
        *as_it_should_be(example)[1:],
    ]
    assert told(judged(example, findings)) == ["no rule flags a marked line"]


def test_a_finding_may_begin_above_the_marked_line(example: Example) -> None:
    long = Finding(
        example.rule, f"{example.slug}/vulnerable.py", DANGER - 1, DANGER, "said"
    )
    assert told(judged(example, [long, *as_it_should_be(example)[1:]])) == []


def test_findings_of_other_rules_do_not_count(example: Example) -> None:
    first, *rest = as_it_should_be(example)
    other = flagged(example, "vulnerable.py", DANGER, rule="OTHER-RULE")
    assert told(judged(example, [other, *rest])) == ["no rule flags a marked line"]
    assert (
        told(judged(example, [first, *rest, flagged(example, SAMPLES, 1, "O-R")])) == []
    )


def test_an_almost_is_flagged_or_said_to_be_unseen(example: Example) -> None:
    findings = as_it_should_be(example)
    missed = [found for found in findings if "almost" not in found.path]
    assert told(judged(example, missed)) == ["no rule flags it"]
    example.replace(
        "find.yml", "rules:", "unseen:\n  almost_positive: It checks.\nrules:"
    )
    assert told(judged(example, missed)) == []
    [problem] = judged(example, findings).problems
    assert "said to be unseen, and a rule flags it" in problem.message
    assert problem.line == 3


def test_a_sample_is_told_wrong_at_its_line(example: Example) -> None:
    *findings, last = as_it_should_be(example)
    verdict = judged(example, [*findings, flagged(example, SAMPLES, last.line + 10)])
    assert verdict.flaws == (4, 5)
    missed, shouted = sorted(verdict.problems, key=lambda each: each.line)
    assert (missed.line, missed.message) == (
        last.line,
        f"{example.rule} misses this line",
    )
    assert shouted.line == last.line + 10
    assert "no marker speaks of" in shouted.message


def test_an_honest_line_that_is_flagged_is_a_fault(example: Example) -> None:
    lines = (example.folder / SAMPLES).read_text().splitlines()
    line = next(n for n, text in enumerate(lines, start=2) if "# ok:" in text)
    verdict = judged(
        example, [*as_it_should_be(example), flagged(example, SAMPLES, line)]
    )
    assert told(verdict) == [f"{example.rule} flags this line"]
    assert verdict.honest == (4, 5)


def test_a_known_error_that_is_none_any_more_is_told(example: Example) -> None:
    text = (example.folder / SAMPLES).read_text()
    (example.folder / SAMPLES).write_text(
        f"{text}\n# todoruleid: {example.rule}\nx = 1\n"
    )
    line = text.count("\n") + 3
    findings = as_it_should_be(example)
    findings = [found for found in findings if found.line != line]
    assert told(judged(example, findings)) == []
    verdict = judged(example, [*findings, flagged(example, SAMPLES, line)])
    assert told(verdict) == [f"{example.rule} no longer misses this line"]


def test_a_marker_of_a_rule_that_is_none_is_told(example: Example) -> None:
    example.replace(SAMPLES, f"ok: {example.rule}", "ok: OTHER-RULE")
    verdict = judged(example, as_it_should_be(example))
    assert told(verdict) == ["there is no rule OTHER-RULE"]


def test_an_alarm_on_a_fix_is_a_fault(example: Example) -> None:
    detector = load_detector(example.weakness)
    assert detector is not None
    findings = [flagged(example, "fixed.py", 8), flagged(example, "vulnerable.py", 8)]
    [problem] = alarms_on_fixes([example.weakness], [detector], findings)
    assert f"{example.rule} flags {example.slug}/fixed.py, line 8" in problem.message
    assert (problem.path, problem.line) == (example.folder / "find.yml", 3)


def test_programs_are_laid_out_without_markers(
    example: Example, tmp_path: Path
) -> None:
    detector = load_detector(example.weakness)
    assert detector is not None
    lay_out([detector], tmp_path / "out")
    there = {path.name: path for path in (tmp_path / "out").rglob("*.py")}
    assert set(there) == {
        *("vulnerable.py", "almost_positive.py", "fixed.py", SAMPLES),
    }
    assert "# show" not in there["vulnerable.py"].read_text()
    assert "# ruleid" in there[SAMPLES].read_text()
    (example.folder / SAMPLES).unlink()
    with pytest.raises(ListingError, match="the file is missing"):
        lay_out([detector], tmp_path / "out")
