"""Every weakness can be looked for: its rules find it and nothing else, or a question does."""

from pathlib import Path

import pytest

from detectors.__main__ import try_out
from detectors.alarms import HERE, recorded, what_is_owed
from detectors.rules import Detector, load_detector
from prover.finding import find_weaknesses
from prover.loading import load_weakness
from tests.unchanged import depends_on

ROOT = Path(__file__).resolve().parent.parent
SLUGS = [f"{p.parent.name}/{p.name}" for p in find_weaknesses(ROOT / "listings")]


def detector_of(slug: str) -> Detector | None:
    return load_detector(load_weakness(ROOT / "listings" / slug))


def noise_inputs(slug: str) -> list[Path]:
    chapter = slug.partition("/")[0]
    return [
        *(Path("listings", slug), Path("records", f"{slug}.json"), Path("detectors")),
        Path("detectors", "judged", f"{chapter}.toml"),
    ]


@depends_on(noise_inputs)
@pytest.mark.parametrize("slug", SLUGS)
def test_it_can_be_looked_for_and_its_alarms_were_judged(slug: str) -> None:
    """By rules or by a question; alarms of rules that met code of others are judged."""
    detector = detector_of(slug)
    if detector is None:
        return  # it has a question: load_detector has looked
    if found := recorded(ROOT / "records", detector):
        assert set(found["findings"]) == {rule.id for rule in detector.rules}
    problems = list(what_is_owed(ROOT / "records", detector))
    assert not problems, "\n".join(map(str, problems))


@pytest.mark.slow
@depends_on(Path("listings"), Path("detectors"), Path("tools/scanners/semgrep.txt"))
def test_rules_find_the_flaw_and_nothing_else() -> None:
    """In all programs and samples at once: most of the cost is to start Semgrep."""
    detectors = [each for each in map(detector_of, SLUGS) if each]
    assert detectors
    weaknesses = [load_weakness(ROOT / "listings" / slug) for slug in SLUGS]
    verdicts, alarms = try_out(detectors, weaknesses)
    problems = [*(p for each in verdicts for p in each.problems), *alarms]
    assert not problems, "\n".join(map(str, problems))


def test_every_judged_chapter_is_one() -> None:
    chapters = {slug.partition("/")[0] for slug in SLUGS}
    assert {path.stem for path in (HERE / "judged").glob("*.toml")} <= chapters
