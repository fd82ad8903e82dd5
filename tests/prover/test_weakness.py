"""What a weakness says of itself: its files, what it lacks here, whom its rule speaks to.

And whether its metadata and its programs fit together, asked on the command line.
"""

from dataclasses import replace

import pytest

from prover import weakness as model
from prover.loading import load_weakness
from prover.weakness import check_rule
from tests.prover.conftest import Example

TOML = "weakness.toml"


def test_the_variants_that_do_not_hold_and_the_chapter(example: Example) -> None:
    weakness = load_weakness(example.folder)
    assert weakness.chapter == "example"
    assert weakness.almost == ("almost_positive",)


def test_the_files_are_those_that_outcomes_depend_on(example: Example) -> None:
    more = [f"part_{letter}.py" for letter in "hcagfbed"]
    for name in (*more, "find.yml", "notes.txt", "lab.py", "py"):
        example.write(name, "")
    assert load_weakness(example.folder).files() == sorted(
        [
            *("almost_positive.py", "attacks.py", "fixed.py", "uses.py"),
            *("vulnerable.py", "weakness.toml", *more),
        ]
    )


def test_what_a_weakness_lacks_here(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    weakness = load_weakness(example.folder)
    assert weakness.lacking() == []
    monkeypatch.setattr(model, "IMPORTED_AS", {"sunflower": "colorsys"})
    monkeypatch.setenv("BOOK_RUNNING_URL", "scheme://127.0.0.1")
    monkeypatch.delenv("BOOK_STOPPED_URL", raising=False)
    needy = replace(
        weakness,
        modules=("math", "no_such.module", "json"),
        packages=("no_such_package", "sunflower"),
        services=("running", "stopped"),
    )
    assert needy.lacking() == ["no_such.module", "no_such_package", "stopped"]


@pytest.mark.parametrize("level", ["apprentice", "practitioner", "expert"])
def test_the_levels(example: Example, level: str) -> None:
    example.change(TOML, 'level = "apprentice"', f'level = "{level}"')
    assert load_weakness(example.folder).level == level


@pytest.mark.parametrize("audience", ["author", "reviewer", "deployer", "user"])
def test_whom_a_rule_may_speak_to(audience: str) -> None:
    assert check_rule("PATH-READ", (audience,)) is None
    choice = "choose from author, reviewer, deployer, user"
    assert check_rule("PATH-READ", ()) == f"rule PATH-READ speaks to nobody; {choice}"
    assert (
        check_rule("PATH-READ", (audience, "boss"))
        == f"unknown audience 'boss'; {choice}"
    )


@pytest.mark.parametrize("identifier", ["PATH", "PATH-", "Path-READ", "1-A", "A-B\n"])
def test_the_id_of_a_rule(identifier: str) -> None:
    assert check_rule("A1-B2-3", ("user",)) is None
    assert check_rule(identifier, ("user",)) == (
        f"rule id '{identifier}' must be UPPERCASE-WORDS such as PATH-READ"
    )


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
