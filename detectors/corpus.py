"""Tries rules on the book's own programs: what must be flagged, and what must not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from prover.problem import Problem
from prover.source import read_code, read_text
from prover.weakness import SAMPLES, Weakness

from .engine import Finding
from .rules import Detector, Rule
from .samples import Sample, read_samples

_FIXED = "fixed"


@dataclass
class Verdict:
    """What the rules of a weakness do to its programs and samples.

    `variants` tells of each whether a rule flags it (of the vulnerable one: a marked line);
    `flaws` and `honest` are counts of the samples that are told right, and of all.
    """

    detector: Detector
    variants: dict[str, bool]
    flaws: tuple[int, int] = (0, 0)
    honest: tuple[int, int] = (0, 0)
    problems: list[Problem] = field(default_factory=list)


def lay_out(detectors: Iterable[Detector], folder: Path) -> None:
    """Write the programs and the samples below `folder`, as ``chapter/weakness/name.py``.

    Raises ListingError if there are no samples.
    """
    for detector in detectors:
        weakness = detector.weakness
        for name in weakness.variants:
            _write_variant(weakness, name, folder)
        text = read_text(weakness.folder / SAMPLES, "tools/template has an example")
        (folder / weakness.slug / SAMPLES).write_text(text, encoding="utf-8")


def lay_out_fixes(weaknesses: Iterable[Weakness], folder: Path) -> None:
    """Write the fixed programs of `weaknesses` below `folder`."""
    for weakness in weaknesses:
        _write_variant(weakness, _FIXED, folder)


def _write_variant(weakness: Weakness, name: str, folder: Path) -> None:
    copy = folder / weakness.slug / f"{name}.py"
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(read_code(weakness.variants[name]).text, encoding="utf-8")


def judge(detector: Detector, findings: Sequence[Finding]) -> Verdict:
    """Hold what was found in the programs of a weakness against what should be.

    `findings` may be of other weaknesses as well. Raises ListingError for bad samples.
    """
    weakness = detector.weakness
    own = {rule.id for rule in detector.rules}
    lines: dict[str, list[tuple[str, int, int]]] = {}
    for found in findings:
        slug, _, name = found.path.rpartition("/")
        if slug == weakness.slug and found.rule in own:
            lines.setdefault(name, []).append((found.rule, found.line, found.last))
    variants = {name: f"{name}.py" in lines for name in weakness.variants}
    danger = read_code(weakness.variants["vulnerable"]).regions["danger"]
    variants["vulnerable"] = any(
        first <= danger[1] and last >= danger[0]
        for _, first, last in lines.get("vulnerable.py", [])
    )
    verdict = Verdict(detector, variants)
    verdict.problems += _variant_problems(detector, variants)
    _judge_samples(verdict, read_samples(weakness), lines.get(SAMPLES, []))
    return verdict


def _variant_problems(detector: Detector, seen: dict[str, bool]) -> Iterable[Problem]:
    weakness = detector.weakness
    if not seen["vulnerable"]:
        yield Problem(
            weakness.variants["vulnerable"],
            0,
            "no rule flags a marked line",
            f"Let a rule in {detector.path.name} find it",
        )
    for name in weakness.almost:
        if not seen[name] and name not in detector.unseen:
            yield Problem(
                weakness.variants[name],
                0,
                "no rule flags it",
                f"Let a rule find it, or say why none can under 'unseen' in "
                f"{detector.path.name}",
            )
        if seen[name] and name in detector.unseen:
            yield Problem(
                detector.path,
                detector.line_of(name),
                f"{name} is said to be unseen, and a rule flags it",
                "Delete the entry",
            )


def _judge_samples(
    verdict: Verdict, samples: list[Sample], found: list[tuple[str, int, int]]
) -> None:
    path = verdict.detector.weakness.folder / SAMPLES
    own = {rule.id for rule in verdict.detector.rules}
    flagged = {(rule, line) for rule, line, _ in found}
    right = {True: 0, False: 0}
    for sample in samples:
        if sample.rule not in own:
            verdict.problems.append(
                Problem(
                    path,
                    sample.line,
                    f"there is no rule {sample.rule}",
                    f"Choose from {', '.join(sorted(own))}",
                )
            )
            continue
        is_flagged = (sample.rule, sample.line) in flagged
        right[sample.flaw] += is_flagged == sample.flaw
        if is_flagged != sample.flagged:
            verdict.problems.append(_sample_problem(path, sample))
    flaws = [sample.flaw for sample in samples]
    verdict.flaws = (right[True], flaws.count(True))
    verdict.honest = (right[False], flaws.count(False))
    known = {(sample.rule, sample.line) for sample in samples}
    for rule, line in sorted(flagged - known, key=lambda each: each[1]):
        verdict.problems.append(
            Problem(
                path,
                line,
                f"{rule} flags this line, which no marker speaks of",
                f"Put '# ruleid: {rule}' above it, or correct the rule",
            )
        )


def _sample_problem(path: Path, sample: Sample) -> Problem:
    if sample.known:
        what = "misses" if sample.flaw else "flags"
        return Problem(
            path,
            sample.line,
            f"{sample.rule} no longer {what} this line",
            "Take 'todo' from its marker",
        )
    return Problem(
        path,
        sample.line,
        f"{sample.rule} {'misses' if sample.flaw else 'flags'} this line",
        "Correct the rule; if it cannot be told, write 'todo' before the marker's word "
        "and say so in 'misses'",
    )


def alarms_on_fixes(
    weaknesses: Iterable[Weakness],
    detectors: Iterable[Detector],
    findings: Iterable[Finding],
) -> list[Problem]:
    """Return every finding in a fixed program: each is a false alarm."""
    fixes = {f"{each.slug}/{_FIXED}.py": each for each in weaknesses}
    rules: dict[str, tuple[Detector, Rule]] = {
        rule.id: (each, rule) for each in detectors for rule in each.rules
    }
    problems = []
    for found in findings:
        if found.path in fixes:
            detector, rule = rules[found.rule]
            problems.append(
                Problem(
                    detector.path,
                    detector.line_of(rule.id),
                    f"{rule.id} flags {found.path}, line {found.line} without markers, "
                    "which is fixed",
                    "Narrow the rule",
                )
            )
    return problems
