"""Samples are read by the markers above them; too few, and what looks like one, are faults."""

import pytest

from detectors.samples import read_samples
from prover.problem import ListingError
from tests.detectors.conftest import Example


def test_samples_are_read(example: Example) -> None:
    samples = read_samples(example.weakness)
    assert [sample.flaw for sample in samples] == [True] * 5 + [False] * 5
    lines = (example.folder / "find_samples.py").read_text().splitlines()
    assert lines[samples[0].line - 1] == "    return price * quantity"
    assert {sample.rule for sample in samples} == {example.rule}
    assert not any(sample.known for sample in samples)


def test_a_marker_speaks_of_the_next_line_of_code(example: Example) -> None:
    marker = f"# ruleid: {example.rule}\n"
    example.replace("find_samples.py", marker, f"{marker}\n    # and this is why\n")
    first = read_samples(example.weakness)[0]
    lines = (example.folder / "find_samples.py").read_text().splitlines()
    assert lines[first.line - 1] == "    return price * quantity"


@pytest.mark.parametrize(("kind", "flagged"), [("ruleid", False), ("ok", True)])
def test_known_errors_of_a_rule_are_told_and_do_not_count(
    example: Example, kind: str, flagged: bool
) -> None:
    text = (example.folder / "find_samples.py").read_text()
    more = f"\n# {kind}: {example.rule}\nx = 1\n\n# todo{kind}: {example.rule}\ny = 1\n"
    (example.folder / "find_samples.py").write_text(text + more)
    [known] = [sample for sample in read_samples(example.weakness) if sample.known]
    assert known.flagged is flagged
    (example.folder / "find_samples.py").write_text(
        text.replace(f"# {kind}:", f"# todo{kind}:", 1)
    )
    with pytest.raises(ListingError, match=r"4 .*at least 5"):
        read_samples(example.weakness)


@pytest.mark.parametrize(
    "marker", ["# ruleid COPIES2-RULE", "#ok: COPIES2-RULE", "# todo ok: COPIES2-RULE"]
)
def test_what_looks_like_a_marker_is_a_fault(example: Example, marker: str) -> None:
    example.replace("find_samples.py", f"# ruleid: {example.rule}", marker)
    with pytest.raises(ListingError, match="looks like a marker") as refused:
        read_samples(example.weakness)
    assert refused.value.problem.line == 5


def test_samples_are_python(example: Example) -> None:
    example.replace("find_samples.py", "def total(", "def (")
    with pytest.raises(ListingError, match="does not parse"):
        read_samples(example.weakness)
    (example.folder / "find_samples.py").unlink()
    with pytest.raises(ListingError, match="is missing"):
        read_samples(example.weakness)
