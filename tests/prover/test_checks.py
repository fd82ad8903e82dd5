"""What a weakness's metadata promises and its programs do not keep, told at its line."""

import sys
from pathlib import Path
from typing import Any

import pytest

from prover import checks
from prover.checks import template_files
from prover.loading import load_weakness
from prover.problem import ListingError
from tests.prover.conftest import Example
from tests.unchanged import depends_on

pytestmark = depends_on(Path("prover"), Path("tools"))

TOML = "weakness.toml"
UNUSED = """
# Neither python nor mandir is started by a comment.
from .string import nothing

class Refused(Exception): pass
def never(): return os.mkdir
def make(path): return os.mkdir(path)
def again():
    try: make("x")
    except OSError: raise
"""
"""What every variant has beside its program, and nothing calls."""


@pytest.fixture
def example(example: Example) -> Example:
    for name in ("vulnerable.py", "fixed.py"):
        path = example.folder / name
        path.write_text(path.read_text() + UNUSED)
    return example


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
        (
            TOML,
            "rejects = [",
            'rejects = ["Prin", ',
            "rejects",
            "there is no exception 'Prin'",
            "Name a builtin, a class of the variants, or package.module.Name",
        ),
        (
            TOML,
            "rejects = [",
            'rejects = ["Refsued", ',
            "rejects",
            "there is no exception 'Refsued'",
            "Did you mean 'Refused'?",
        ),
        *(
            (
                TOML,
                "rejects = [",
                f'rejects = ["{name}", ',
                "rejects",
                f"there is no exception '{name}'",
                "",
            )
            for name in ("print", "int", "math.pi", "math.nosuch")
        ),
        (
            TOML,
            "rejects = [",
            'rejects = ["FileExistsError by os.mkdri", ',
            "rejects",
            "no variant calls 'os.mkdri', which 'FileExistsError by os.mkdri' names",
            "Did you mean 'os.mkdir'?",
        ),
        (
            TOML,
            'modules = ["math"]',
            'modules = ["qqq.math"]',
            "modules",
            "'qqq.math' is no module of the standard library",
            "Name packages from elsewhere in 'packages'",
        ),
        (
            TOML,
            'modules = ["math"]',
            'modules = ["math", "cmath"]',
            "modules",
            "nothing imports 'cmath'",
            "Did you mean 'math'?",
        ),
        (
            TOML,
            'modules = ["math"]',
            'modules = ["math", "string"]',
            "modules",
            "nothing imports 'string'",  # only a file of this name is imported
            "",
        ),
        (
            TOML,
            "browser = true",
            'browser = true\nstarts = ["m.ndir"]',
            "starts",
            "nothing starts 'm.ndir'",
            "",
        ),
        (
            TOML,
            "browser = true",
            'browser = true\nstarts = ["python"]',
            "starts",
            "nothing starts 'python'",  # a comment speaks of it
            "",
        ),
        (
            "attacks.py",
            "def attack_half",
            "def ATTACK_half",
            "def ATTACK_half",
            "ATTACK_half_a_drink looks like a misspelt 'attack_...'",
            "Write attack_half_a_drink, or another name for a helper",
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
    with pytest.raises(ListingError) as caught:
        load_weakness(example.folder)
    problem = caught.value.problem
    assert problem.path == example.folder / name
    lines = (example.folder / name).read_text().splitlines()
    number = next((n for n, each in enumerate(lines, 1) if at and at in each), 0)
    assert problem.line == number
    assert message in problem.message
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("program", "metadata"),
    [
        ("open('till', 'x')", {"rejects": "FileExistsError by open"}),
        ("os.mkdir('till')", {"rejects": "FileExistsError by mkdir"}),
        ("raise KeyError", {"rejects": "KeyError"}),
        ("raise KeyError('x')", {"rejects": "KeyError"}),
        ("raise errors.Refused('x')", {"rejects": "Refused"}),
        ("raise JSONDecodeError('x', '', 0)", {"rejects": "json.JSONDecodeError"}),
        (
            "from decimal import Inexact as Lost\n    raise Lost",
            {"rejects": "Lost"},
        ),
        ("from decimal import Inexact\n    raise Inexact", {"rejects": "Inexact"}),
        ("import xml.sax.handler", {"modules": "xml.sax"}),
        ("from xml.sax import handler", {"modules": "xml.sax.handler"}),
        ("", {"modules": "builtins"}),
        ("os.execv(sys.executable, [])", {"starts": "python"}),
        ("os.execv('python3', [])", {"starts": "python"}),
        ("os.system(text)", {"starts": "sh"}),
        ("subprocess.run(text, shell=True)", {"starts": "sh"}),
        ("subprocess.run(['tar', text])", {"starts": "tar"}),
    ],
)
def test_what_the_programs_do_may_be_named(
    example: Example, program: str, metadata: dict[str, str]
) -> None:
    [(key, value)] = metadata.items()
    if program:
        example.change("fixed.py", "    cost =", f"    {program}\n    cost =")
    if key == "starts":
        example.change(TOML, "browser =", f'starts = ["{value}"]\nbrowser =')
    else:
        example.change(TOML, f"{key} = [", f'{key} = ["{value}", ')
    found = getattr(load_weakness(example.folder), key)
    assert value in map(str, found)


@pytest.mark.parametrize(
    "function",
    [
        "async def helper(target, stage): pass",
        "async def attend(): pass",
        "def prepare(target, stage): pass",
        "def atack_plan(other): pass",
        "def sniperattack_at(target, stage): pass",  # not similar enough
    ],
)
def test_a_helper_is_no_attack(example: Example, function: str) -> None:
    before = load_weakness(example.folder).attacks
    path = example.folder / "attacks.py"
    path.write_text(path.read_text() + f"\n\n{function}\n")
    assert list(load_weakness(example.folder).attacks) == list(before)


def test_the_first_file_that_does_not_parse_is_told(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever order the file system has."""
    example.write("a.py", "x =")
    example.write("b.py", "x =")
    glob = Path.glob

    def backwards(self: Path, pattern: str) -> Any:
        return sorted(glob(self, pattern), reverse=True)

    monkeypatch.setattr(Path, "glob", backwards)
    with pytest.raises(ListingError) as caught:
        load_weakness(example.folder)
    assert caught.value.problem.path.name == "a.py"


REMOVED = ["asynchat", "asyncore", "cgi", "cgitb", "crypt", "distutils", "imp"]


@pytest.mark.parametrize("module", REMOVED)
def test_a_module_that_only_an_older_python_has_may_be_named(
    example: Example, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    names = sys.stdlib_module_names - {*REMOVED}
    monkeypatch.setattr(sys, "stdlib_module_names", names)
    example.change("fixed.py", "    cost =", f"    import {module}\n    cost =")
    example.change(TOML, "modules = [", f'modules = ["{module}", ')
    assert module in load_weakness(example.folder).modules


@pytest.mark.parametrize(
    ("name", "packages", "known"),
    [
        ("module_of_it.deep.Error", ["distribution"], True),
        ("module_of_it.deep.Error", ["same_name"], False),
        ("same_name.deep.Error", ["same_name"], True),
        ("same_name.deep.Error", [], False),
    ],
)
def test_an_exception_of_what_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, name: str, packages: list[str], known: bool
) -> None:
    monkeypatch.setitem(checks.IMPORTED_AS, "distribution", "module_of_it")
    assert checks._is_exception(name, packages, []) is known


def test_an_exception_of_a_standard_module_that_this_python_lacks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdlib_module_names", {"of_another_platform"})
    assert checks._is_exception("of_another_platform.deep.Error", [], [])


def test_files_of_the_template_are_found(tmp_path: Path, example: Example) -> None:
    (tmp_path / "empty").mkdir()
    assert template_files(tmp_path / "empty") == []
    example.write("stage.py", "")
    assert template_files(example.folder) == []  # the worked example is whole
    example.change("vulnerable.py", "def buy", "def sell")
    example.change("attacks.py", "-2", "-3")
    assert template_files(example.folder) == [
        example.folder / name for name in ("almost_positive.py", "lab.py", "uses.py")
    ]


def test_files_of_the_template_are_told_in_order(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    example.change("vulnerable.py", "def buy", "def sell")
    glob = Path.glob
    monkeypatch.setattr(
        Path, "glob", lambda self, pattern: sorted(glob(self, pattern), reverse=True)
    )
    names = [path.name for path in template_files(example.folder)]
    assert names == ["almost_positive.py", "attacks.py", "lab.py", "uses.py"]
