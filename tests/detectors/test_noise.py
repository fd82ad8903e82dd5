"""Which alarms are judged is not chosen by hand, and a rule that is often wrong says so."""

from pathlib import Path

import pytest

from detectors import alarms, noise
from detectors.alarms import Alarm, chosen, doubts, read_judged, unjudged
from detectors.engine import Finding
from detectors.rules import Detector, load_detector
from prover.problem import ListingError
from tests.detectors.conftest import Example


def found(number: int, rule: str = "COPIES2-RULE") -> Finding:
    return Finding(rule, f"package/file{number}.py", number, number, "said")


def reloaded(example: Example) -> Detector:
    loaded = load_detector(example.weakness)
    assert loaded is not None
    return loaded


@pytest.fixture
def detector(example: Example) -> Detector:
    return reloaded(example)


def test_the_sample_does_not_depend_on_the_order() -> None:
    findings = [found(number) for number in range(30)]
    [places] = chosen(findings).values()
    assert len(places) == len(set(places)) == alarms.SAMPLE
    assert chosen(reversed(findings)) == {"COPIES2-RULE": places}
    assert places != [f"package/file{n}.py:{n}" for n in range(alarms.SAMPLE)]
    assert chosen([found(1), found(1)]) == {"COPIES2-RULE": ["package/file1.py:1"]}


def test_what_is_not_judged_is_told() -> None:
    sample = chosen([found(1), found(2)])
    one = Alarm("COPIES2-RULE", "package/file1.py:1", True, "So it is.")
    path = Path("judged.toml")
    [problem] = unjudged(sample, [one], path)
    assert "package/file2.py:2 is not judged" in problem.message
    other = Alarm("COPIES2-RULE", "package/file3.py:3", True, "So it is.")
    messages = [each.message for each in unjudged(sample, [one, other], path)]
    assert any("file3.py:3 is not in the sample" in each for each in messages)


def test_the_record_depends_on_patterns_and_code_and_on_no_words(
    example: Example, detector: Detector
) -> None:
    before = alarms.digest(detector)
    example.replace("find.yml", "A count that", "Any count that")
    assert alarms.digest(reloaded(example)) == before
    example.replace("find.yml", "$PRICE * $COUNT", "$PRICE + $COUNT")
    assert alarms.digest(reloaded(example)) != before


def test_the_record_counts_by_package_and_keeps_the_sample(detector: Detector) -> None:
    findings = [found(1), found(2), found(3, "OTHER-RULE")]
    part = alarms.part(detector, findings)
    assert part["findings"] == {"COPIES2-RULE": {"package": 2}}
    assert part["sample"] == {
        "COPIES2-RULE": ["package/file1.py:1", "package/file2.py:2"]
    }
    assert alarms.part(detector, [])["findings"] == {"COPIES2-RULE": {}}


@pytest.mark.parametrize(("wrong", "doubtful"), [(0, False), (1, False), (2, True)])
def test_a_rule_that_is_often_wrong_has_a_low_confidence(
    example: Example, wrong: int, doubtful: bool
) -> None:
    example.replace("find.yml", "confidence: low", "confidence: medium")
    judged = [
        Alarm("COPIES2-RULE", f"a.py:{n}", n >= wrong, "Why.")
        for n in range(alarms.FALSE_SHARE)
    ]
    problems = list(doubts(reloaded(example), judged))
    assert bool(problems) is doubtful
    example.replace("find.yml", "confidence: medium", "confidence: low")
    assert list(doubts(reloaded(example), judged)) == []


@pytest.mark.parametrize(
    "text",
    [
        "alarm = 1",
        "[[alarms]]\n",
        '[[alarm]]\nrule = "A-B"\nplace = "a.py:1"\nright = true\n',
        '[[alarm]]\nrule = "A-B"\nplace = "a.py:1"\nright = "yes"\nwhy = "So."\n',
        '[[alarm]]\nrule = "A-B"\nplace = "a.py:1"\nright = true\nwhy = " "\n',
        '[[alarm]]\nrule = "A-B"\nplace = "a.py:1"\nright = true\nwhy = "So."\nx = 1\n',
    ],
)
def test_a_judgement_has_all_its_parts(tmp_path: Path, text: str) -> None:
    path = tmp_path / "values.toml"
    assert read_judged(path) == []
    path.write_text(text)
    with pytest.raises(ListingError) as refused:
        read_judged(path)
    assert refused.value.problem.path == path


def test_tests_of_others_are_not_counted(tmp_path: Path) -> None:
    for name in ("tests/a.py", "b.py", "deep/c.py"):
        path = tmp_path / "from" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x = 1\n\ny = 2\n")
        noise._copy(path, tmp_path / "to" / name, tmp_path / "from")
    assert noise.count_lines(tmp_path / "to") == 4
