"""Rules are read whole, completed from weakness.toml, and each fault is told at its line."""

from pathlib import Path
from typing import Any

import pytest

from detectors.engine import find
from detectors.rules import complete, digest_of_scans, load_detector
from prover.problem import ListingError
from tests.detectors.conftest import Example


def test_a_rule_is_read(example: Example) -> None:
    detector = load_detector(example.weakness)
    assert detector is not None
    [rule] = detector.rules
    assert (rule.id, rule.confidence) == (example.rule, "low")
    assert rule.misses.startswith("A count that is checked in another function")
    assert set(rule.patterns) == {"patterns"}
    assert detector.unseen == {}
    assert detector.line_of("confidence: low") == 4


def test_what_a_rule_says_comes_from_the_weakness(example: Example) -> None:
    weakness = example.weakness
    detector = load_detector(weakness)
    assert detector is not None
    whole: dict[str, Any] = complete(weakness, detector.rules[0], "https://book/page#x")
    assert whole["message"] == f"{weakness.rule.text} https://book/page#x"
    assert whole["metadata"]["cwe"] == ["CWE-20", "CWE-1284"]
    assert whole["metadata"]["references"] == ["https://book/page#x"]
    assert whole["metadata"]["confidence"] == "LOW"
    assert whole["metadata"]["license"] == "MIT"
    assert whole["patterns"] == detector.rules[0].patterns["patterns"]
    assert "references" not in complete(weakness, detector.rules[0])["metadata"]


TAINT = """\
    needs: "save"
    mode: taint
    pattern-sources: [{pattern: input()}]
    pattern-sinks:
      - requires: A
        patterns: [{pattern: "save(...)"}]
      - patterns: [{pattern: "save_all(...)"}]
"""
NEEDS = "    needs: 'price_of'\n    patterns:"


def test_a_file_without_what_a_rule_needs_is_passed_over(
    example: Example, tmp_path: Path
) -> None:
    program = (example.folder / "vulnerable.py").read_text()
    for name, end in (("with.py", "price_of = None"), ("without.py", "")):
        (tmp_path / name).write_text(f"{program}\n{end}\n")
    example.replace("find.yml", "    patterns:", NEEDS)
    detector = load_detector(example.weakness)
    assert detector is not None
    rules = [complete(example.weakness, rule) for rule in detector.rules]
    assert {each.path for each in find(rules, tmp_path)} == {"with.py"}


def test_what_a_taint_rule_needs_is_asked_of_each_sink(example: Example) -> None:
    path = example.folder / "find.yml"
    path.write_text(path.read_text().partition("    patterns:")[0] + TAINT)
    detector = load_detector(example.weakness)
    assert detector is not None
    whole = complete(example.weakness, detector.rules[0])
    everywhere = {"pattern-regex": r"(?s)\A.*(?:save).*\Z"}
    assert whole["pattern-sinks"] == [
        {"requires": "A", "patterns": [everywhere, {"pattern": "save(...)"}]},
        {"patterns": [everywhere, {"pattern": "save_all(...)"}]},
    ]


@pytest.mark.parametrize(
    ("old", "new", "stale"),
    [
        ("misses: A count", "misses: Every count", False),
        ("confidence: low", "confidence: high", False),
        ("    patterns:", NEEDS, True),
    ],
)
def test_scans_are_stale_by_what_rules_match(
    example: Example, old: str, new: str, stale: bool
) -> None:
    before = digest_of_scans(example.weakness)
    example.replace("find.yml", old, new)
    assert (digest_of_scans(example.weakness) != before) is stale


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("rules:", "rules: [", 0, "it is not YAML"),
        ("rules:", "rule:", 0, "there is no list 'rules'"),
        ("id: COPIES2-RULE", "id: COPIES3-RULE", 3, "is not named after the rule"),
        ("id: COPIES2-RULE", "id: COPIES2-RULES", 3, "is not named after the rule"),
        ("id: COPIES2-RULE", "name: COPIES2-RULE", 0, "a rule has no id"),
        ("confidence: low", "confidence: sure", 3, "has no confidence"),
        ("    confidence: low\n", "", 3, "has no confidence"),
        ("parameter.", "parameter", 3, "does not say what it cannot see"),
        ("    patterns:", "    message: Mine\n    patterns:", 3, "sets 'message'"),
        ("    patterns:", "    needs: '('\n    patterns:", 3, "no regular expression"),
        (
            "    patterns:",
            "    needs: 'a'\n    pattern-either:",
            3,
            "without 'patterns'",
        ),
        ("rules:", "extra: 1\nrules:", 2, "unknown key 'extra'"),
        ("rules:", "unseen:\n  almost_no: So.\nrules:", 3, "there is no almost_no.py"),
        ("rules:", "unseen:\n  almost_positive: so\nrules:", 3, "has no reason"),
        ("rules:", "unseen: [almost_positive]\nrules:", 2, "must map a variant"),
    ],
)
def test_a_fault_is_told_at_its_line(
    example: Example, old: str, new: str, line: int, message: str
) -> None:
    example.replace("find.yml", old, new)
    with pytest.raises(ListingError) as refused:
        load_detector(example.weakness)
    problem = refused.value.problem
    assert message in problem.message
    assert problem.path == example.folder / "find.yml"
    assert not line or problem.line == line
    assert problem.hint


def test_two_rules_have_two_ids(example: Example) -> None:
    path = example.folder / "find.yml"
    head, rule = path.read_text().split("rules:\n")
    path.write_text(f"{head}rules:\n{rule}{rule}")
    with pytest.raises(ListingError, match="two rules have one id"):
        load_detector(example.weakness)


def test_one_of_rules_and_question_is_owed(example: Example) -> None:
    question = 'review = "Is each count checked before it is used?"\n\n[rule]'
    example.replace("weakness.toml", "[rule]", question)
    with pytest.raises(ListingError, match="a question for reviewers as well"):
        load_detector(example.weakness)
    (example.folder / "find.yml").unlink()
    assert load_detector(example.weakness) is None
    example.replace("weakness.toml", question, "[rule]")
    with pytest.raises(ListingError, match="nothing says how to find it"):
        load_detector(example.weakness)


def test_a_question_is_one(example: Example) -> None:
    example.replace("weakness.toml", "[rule]", 'review = "Look."\n\n[rule]')
    with pytest.raises(ListingError, match="must be a question") as refused:
        _ = example.weakness
    assert refused.value.problem.line == 11
