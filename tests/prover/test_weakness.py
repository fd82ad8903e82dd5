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


@pytest.mark.parametrize(
    ("name", "old", "new", "at", "message", "hint"),
    [
        (
            TOML,
            "rejects = [",
            'rejects = ["ValeuError", ',
            "rejects",
            "there is no exception 'ValeuError'",
            "Did you mean 'ValueError'?",
        ),
        (
            TOML,
            "rejects = [",
            'rejects = ["nosuch.X", ',
            "rejects",
            "there is no exception 'nosuch.X'",
            "package.module.Name",
        ),
        (
            TOML,
            "rejects = [",
            'rejects = ["KeyError", ',
            "rejects",
            "no variant raises 'KeyError'",
            "Raise it on purpose",
        ),
        (
            TOML,
            "rejects = [",
            'rejects = ["FileExistsError by os.opne", ',
            "rejects",
            "no variant calls 'os.opne'",
            "Take the entry out",
        ),
        (
            TOML,
            'modules = ["math"]',
            'modules = ["maths"]',
            "modules",
            "'maths' is no module of the standard library",
            "Did you mean 'math'?",
        ),
        (
            TOML,
            "modules = [",
            'modules = ["pwd", ',
            "modules",
            "nothing imports 'pwd'",
            "Take it out of 'modules'",
        ),
        (
            TOML,
            "browser = true",
            'browser = true\nstarts = ["tar"]',
            "starts",
            "nothing starts 'tar'",
            "Correct the name",
        ),
        (
            "attacks.py",
            "def attack_half",
            "async def attack_half",
            "async def attack_half",
            "attack_half_a_drink is 'async def'",
            "asyncio.run",
        ),
        (
            "attacks.py",
            "def attack_half",
            "def atack_half",
            "def atack_half",
            "atack_half_a_drink looks like a misspelt 'attack_...'",
            "Write attack_half_a_drink",
        ),
        (
            "uses.py",
            "def use_last",
            "def uses_last",
            "def uses_last",
            "uses_last_coin looks like a misspelt 'use_...'",
            "Write use_last_coin",
        ),
        (
            "vulnerable.py",
            "# show: danger",
            "# show: sale",
            None,
            "no line is marked as dangerous",
            "# show: danger",
        ),
        (
            "fixed.py",
            "return purse - cost",
            "return purse - - > cost",
            "return purse",
            "it does not parse",
            "Correct the syntax",
        ),
    ],
)
def test_what_does_not_fit_together_is_told_at_its_line(
    example: Example,
    name: str,
    old: str,
    new: str,
    at: str | None,
    message: str,
    hint: str,
) -> None:
    example.change(name, old, new)
    if new == "# show: sale":
        example.change(name, "# end: danger", "# end: sale")
    said = example.prove()
    assert (said.status, said.out) == (2, "")
    [line] = said.errors.splitlines()
    lines = (example.folder / name).read_text().splitlines()
    number = next((n for n, each in enumerate(lines, 1) if at and at in each), 0)
    place = (
        f"{example.folder / name}:{number}: "
        if number
        else f"{example.folder / name}: "
    )
    assert line.startswith(place)
    assert message in line
    assert hint in line


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
