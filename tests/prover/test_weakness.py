"""Every fault of a weakness folder is reported with its file, its line and the mend."""

import pytest

from prover.finding import choose_weaknesses
from prover.loading import load_weakness
from prover.problem import ListingError
from tests.prover.conftest import Example

TOML = "weakness.toml"


def test_the_worked_example_loads(example: Example) -> None:
    weakness = load_weakness(example.folder)
    assert weakness.slug == "example/machine"
    assert list(weakness.variants) == ["vulnerable", "almost_positive", "fixed"]
    assert len(weakness.attacks) >= 3
    assert all(attack.story.endswith(".") for attack in weakness.attacks.values())


@pytest.mark.parametrize(
    ("name", "old", "new", "at", "message", "hint"),
    [
        (TOML, "title = ", "scene = ", "scene", "unknown key 'scene'", "Known keys"),
        (TOML, "name = ", "# ", None, "'name' must be a text", 'Write name = "..."'),
        (TOML, 'name = "', 'name = "`', "name", "at most 60 characters", "Markdown"),
        (
            TOML,
            'name = "',
            f'name = "{61 * "A"}',
            "name",
            "at most 60 characters",
            "shorten",
        ),
        (TOML, "browser = true", "", None, "must be true or false", "browser = true"),
        (TOML, "cwe = [", 'cwe = ["22", ', "cwe", "has not the right form", "CWE-22"),
        (TOML, "owasp = [", 'owasp = ["A11:2021", ', "owasp", "right form", "A01:2025"),
        (TOML, "rejects = [", 'rejects = ["Exception", ', "rejects", "broad", "Name"),
        (
            TOML,
            "rejects = [",
            'rejects = ["OSError by open", ',
            "rejects",
            "'OSError by open' is too broad",
            "Name",
        ),
        (
            TOML,
            "rejects = [",
            'rejects = ["KeyError of open", ',
            "rejects",
            "'KeyError of open' in 'rejects' has not the right form",
            '"Exception by call"',
        ),
        (
            TOML,
            "modules = [",
            "modules = [1, ",
            "modules",
            "list of texts",
            "modules =",
        ),
        (TOML, 'for = ["', 'for = ["boss", "', "[rule]", "unknown audience 'boss'", ""),
        (TOML, 'id = "', 'id = "lower', "[rule]", "must be UPPERCASE-WORDS", "Correct"),
        (TOML, "title = ", "title == ", "title", "not TOML", "Correct"),
        ("attacks.py", "def attack_half", "def half", None, "2 attacks", "Add attacks"),
        ("uses.py", "def use_last", "def last", None, "1 uses", "Add uses"),
        (
            "attacks.py",
            '    """Buy half',
            '    # """Buy half',
            "def attack_half",
            "",
            "",
        ),
    ],
)
def test_faults(
    example: Example, name: str, old: str, new: str, at: str, message: str, hint: str
) -> None:
    example.change(name, old, new)
    with pytest.raises(ListingError) as caught:
        load_weakness(example.folder)
    problem = caught.value.problem
    assert problem.path == example.folder / name
    assert message in problem.message
    assert hint in problem.hint
    if at is not None:
        lines = (example.folder / name).read_text().splitlines()
        assert at in lines[problem.line - 1]


@pytest.mark.parametrize("name", ["weakness.toml", "attacks.py", "fixed.py"])
def test_a_file_that_is_not_utf_8(example: Example, name: str) -> None:
    path = example.folder / name
    text = path.read_bytes()
    path.write_bytes(text + "\n# é\n".encode("latin-1"))
    said = example.prove()
    assert said.status == 2
    line = text.count(b"\n") + 2
    assert said.errors == (
        f"{path}:{line}: it is not UTF-8: byte 0xe9. Save it as UTF-8\n"
    )


@pytest.mark.parametrize(
    "name", ["weakness.toml", "vulnerable.py", "fixed.py", "attacks.py", "uses.py"]
)
def test_a_missing_file_is_named(example: Example, name: str) -> None:
    (example.folder / name).unlink()
    with pytest.raises(ListingError) as caught:
        load_weakness(example.folder)
    assert caught.value.problem.path == example.folder / name
    assert "missing" in caught.value.problem.message


def test_a_weakness_without_a_failed_fix_is_refused(example: Example) -> None:
    (example.folder / "almost_positive.py").unlink()
    with pytest.raises(ListingError, match=r"there is no almost_\*\.py"):
        load_weakness(example.folder)


def test_choosing_by_chapter_and_by_name(example: Example) -> None:
    for names in ([], ["example"], ["example/machine"], ["listings/example/machine/"]):
        assert choose_weaknesses(example.listings, names) == [example.folder]
    with pytest.raises(ListingError, match="there is no such weakness"):
        choose_weaknesses(example.listings, ["example/other"])
