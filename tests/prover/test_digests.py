"""What makes the evidence, the scans and the fuzzing of a listing stale, and what does not."""

import hashlib
import json
from pathlib import Path

import pytest

from prover import digests
from prover.demonstration import load_demonstration
from prover.loading import load_weakness
from prover.source import read_code
from tests.prover.conftest import Example


def three(example: Example) -> tuple[str, str, str]:
    weakness = load_weakness(example.folder)
    return (
        digests.of_evidence(weakness),
        digests.of_scans(weakness, "rules"),
        digests.of_fuzzing(weakness, "def holds(): ..."),
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "changed"),
    [
        ("weakness.toml", 'title = "', 'title = "Another ', (0, 0, 0)),
        ("weakness.toml", 'name = "', 'name = "Another ', (0, 0, 0)),
        ("weakness.toml", "[rule]", '[limits]\nmemory = "64 MB"\n\n[rule]', (1, 0, 1)),
        ("uses.py", "from prover", "# More.\nfrom prover", (1, 0, 0)),
        ("attacks.py", "from prover", "# More.\nfrom prover", (1, 0, 0)),
        ("fixed.py", "from 1 to 10", "from 1 to ten", (1, 1, 1)),
        ("vulnerable.py", "# end: danger", "# More.\n# end: danger", (1, 1, 0)),
    ],
)
def test_each_part_is_stale_by_what_it_depends_on_alone(
    example: Example, name: str, old: str, new: str, changed: tuple[int, ...]
) -> None:
    before = three(example)
    example.change(name, old, new)
    pairs = zip(before, three(example), strict=True)
    assert tuple(int(was != now) for was, now in pairs) == changed


def test_neither_a_lab_nor_line_ends_stale_anything(example: Example) -> None:
    before = three(example)
    example.write("lab.py", '"""A goal."""\n')
    fixed = example.folder / "fixed.py"
    fixed.write_bytes(fixed.read_bytes().replace(b"\n", b"\r\n"))
    assert three(example) == before


def test_fuzzing_is_stale_by_its_property_and_its_stage(example: Example) -> None:
    weakness = load_weakness(example.folder)
    before = digests.of_fuzzing(weakness, "one")
    assert digests.of_fuzzing(weakness, "two") != before
    (example.folder / "stage.py").write_text("from prover import Stage\n")
    assert digests.of_fuzzing(weakness, "one") != before


def test_evidence_is_stale_when_the_prover_judges_otherwise(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = three(example)
    monkeypatch.setattr(digests, "SEMANTICS", digests.SEMANTICS + 1)
    assert [was == now for was, now in zip(before, three(example), strict=True)] == [
        False,
        True,
        True,
    ]


def test_what_only_pages_show_stales_nothing(example: Example) -> None:
    before = three(example)
    for old, new in (
        ('level = "apprentice"', 'level = "expert"'),
        ('cwe = ["CWE-20", ', "cwe = ["),
        ('owasp = ["A04:2021", ', "owasp = ["),
        ("browser = true", "browser = false"),
        ("MACHINE-RULE", "OTHER-RULE"),
    ):
        example.change("weakness.toml", old, new)
        assert three(example) == before, old


def test_neither_the_order_of_settings_nor_what_lies_beside_counts(
    example: Example,
) -> None:
    before = three(example)
    text = (example.folder / "weakness.toml").read_text()
    head, rule = text.split("\n[rule]")
    lines = reversed(head.splitlines())
    example.write("weakness.toml", "\n".join(lines) + f"\n[rule]{rule}")
    example.write("notes.md", "Beside it.\n")
    assert three(example) == before


def test_the_rules_that_find_it_count_by_what_they_match(example: Example) -> None:
    before = three(example)
    example.write("find_samples.py", "x = 1\n")
    example.write("find.yml", "rules: []\n")
    assert three(example) == before
    weakness = load_weakness(example.folder)
    assert digests.of_scans(weakness, "others") != digests.of_scans(weakness, "rules")


def test_the_lines_that_are_marked_count_for_scans_alone(example: Example) -> None:
    weakness = load_weakness(example.folder)
    before = digests.of_scans(weakness, "rules")
    text = (example.folder / "vulnerable.py").read_text()
    lines = text.splitlines()
    lines.insert(len(lines) - 1, lines.pop(lines.index("    # end: danger")))
    example.write("vulnerable.py", "\n".join(lines) + "\n")
    assert digests.of_scans(weakness, "rules") != before


def test_a_program_counts_by_its_name(example: Example) -> None:
    """The same text as another variant is another thing to attack, and to scan."""
    before = three(example)
    almost = example.folder / "almost_positive.py"
    almost.rename(almost.with_name("almost_whole.py"))
    assert [was == now for was, now in zip(before, three(example), strict=True)] == [
        False,
        False,
        True,
    ]


def digest_of(*parts: tuple[str, str]) -> str:
    seen = hashlib.sha256()
    for name, text in parts:
        seen.update(f"{name}\0{len(text.encode())}\0{text}".encode())
    return seen.hexdigest()


def test_the_digests_in_the_records_stay_good(example: Example) -> None:
    """Should the form of a digest change, all records would be stale at once."""
    example.write("stage.py", "from prover import Stage  # für uns\n")
    weakness = load_weakness(example.folder)
    texts = {
        path.name: path.read_text(encoding="utf-8")
        for path in example.folder.glob("*.py")
        if path.name not in {"lab.py", "find_samples.py"}
    }
    settings = json.dumps(
        {"modules": ["math"], "packages": [], "rejects": ["ValueError"]}
    )
    assert digests.of_evidence(weakness) == digest_of(
        ("semantics", str(digests.SEMANTICS)),
        ("settings", settings),
        *sorted(texts.items()),
    )
    assert digests.of_fuzzing(weakness, "holds") == digest_of(
        ("property", "holds"),
        ("settings", settings),
        ("fixed.py", texts["fixed.py"]),
        ("stage.py", texts["stage.py"]),
    )
    shown = {
        name: read_code(weakness.variants[name]).text for name in weakness.variants
    }
    assert digests.of_scans(weakness, "what they match") == digest_of(
        ("rules", "what they match"),
        ("vulnerable", f"(6, 6)\n{shown['vulnerable']}"),
        ("almost_positive", f"(6, 7)\n{shown['almost_positive']}"),
        ("fixed", f"None\n{shown['fixed']}"),
    )


def test_line_ends_of_a_demonstration_do_not_count(tmp_path: Path) -> None:
    folder = tmp_path / "example" / "shown"
    folder.mkdir(parents=True)
    (folder / "demonstration.toml").write_text('title = "It"\nbrowser = true\n')
    (folder / "program.py").write_bytes(b"print(1)\n")
    before = digests.of_evidence(load_demonstration(folder))
    assert len(before) == 64
    (folder / "program.py").write_bytes(b"print(1)\r\n")
    (folder / "demonstration.toml").write_text('title = "That"\nbrowser = false\n')
    assert digests.of_evidence(load_demonstration(folder)) == before
