"""A weakness is loaded whole, and every fault is told with its file, line and hint."""

import os
import re
from pathlib import Path

import pytest

from prover.loading import load_weakness
from prover.problem import ListingError, Problem
from prover.refusal import Refusal
from prover.resources import Limits
from prover.weakness import Rule
from tests.prover.conftest import Example

TOML = "weakness.toml"


def fault(example: Example) -> Problem:
    with pytest.raises(ListingError) as caught:
        load_weakness(example.folder)
    return caught.value.problem


def test_the_worked_example_loads(example: Example) -> None:
    folder = example.folder
    weakness = load_weakness(folder)
    assert weakness.slug == "example/machine"
    assert weakness.folder == folder
    assert weakness.title == "A vending machine that trusts the count"
    assert weakness.name == "Unchecked quantity in a purchase"
    assert weakness.level == "apprentice"
    assert weakness.rule == Rule(
        "MACHINE-RULE",
        ("author", "reviewer"),
        "Check that a count is a whole number within bounds before you calculate with it.",
    )
    assert weakness.cwe == ("CWE-20", "CWE-1284")
    assert weakness.owasp == ("A04:2021", "A06:2025")
    assert weakness.modules == ("math",)
    assert weakness.packages == weakness.starts == weakness.services == ()
    assert weakness.rejects == (Refusal("ValueError"),)
    assert weakness.browser is True
    assert weakness.limits == Limits()
    assert list(weakness.variants.items()) == [
        (name, folder / f"{name}.py")
        for name in ("vulnerable", "almost_positive", "fixed")
    ]
    assert [*weakness.attacks, *weakness.uses] == [
        *("attack_negative_count", "attack_half_a_drink", "attack_not_a_number"),
        *("use_one_drink", "use_last_coin"),
    ]
    assert weakness.attacks["attack_half_a_drink"].path == folder / "attacks.py"
    assert weakness.uses["use_last_coin"].story == "Spend the whole purse."


def test_all_that_a_weakness_may_declare(example: Example) -> None:
    example.change(
        TOML,
        "browser = true",
        'browser = false\nstarts = ["tar"]\nservices = ["redis"]\n'
        '[limits]\nmemory = "16 MB"\ndisk = "2 kB"\noutput = "10 B"\ncpu = "0.5 s"',
    )
    example.change(TOML, "packages = []", 'packages = ["flask"]')
    example.change("fixed.py", "    cost =", '    print(["tar", "x"])\n    cost =')
    weakness = load_weakness(example.folder)
    assert weakness.packages == ("flask",)
    assert weakness.starts == ("tar",)
    assert weakness.services == ("redis",)
    assert weakness.browser is False
    assert weakness.limits == Limits(16_000_000, 2000, 10, 0.5)


def test_the_failed_fixes_stand_between_in_their_order(example: Example) -> None:
    names = [f"almost_{letter}" for letter in "hcagfbed"]
    for name in names:
        example.write(f"{name}.py", (example.folder / "fixed.py").read_text())
    assert list(load_weakness(example.folder).variants) == [
        *("vulnerable", *sorted(names), "almost_positive", "fixed"),
    ]


def test_a_relative_folder_will_do(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(example.folder)
    weakness = load_weakness(Path(os.curdir))
    assert weakness.slug == "example/machine"
    monkeypatch.chdir(os.sep)
    assert all(path.is_file() for path in weakness.variants.values())


@pytest.mark.parametrize("name", ["Example", "with-dash", "two words", "line\n"])
def test_a_folder_has_a_plain_name(example: Example, name: str) -> None:
    folder = example.folder.rename(example.folder.with_name(name))
    with pytest.raises(ListingError) as caught:
        load_weakness(folder)
    assert caught.value.problem == Problem(
        folder,
        0,
        f"'example/{name}' is not a good name",
        "Use lower case, digits and _",
    )


def test_the_longest_name(example: Example) -> None:
    text = (example.folder / TOML).read_text()
    name = 60 * "A"
    example.write(TOML, re.sub('(?m)^name = ".*"', f'name = "{name}"', text))
    assert load_weakness(example.folder).name == name


@pytest.mark.parametrize("name", ["BaseException", "Exception"])
def test_an_exception_that_says_nothing_is_no_refusal(
    example: Example, name: str
) -> None:
    for entry in (name, f"{name} by open"):
        example.change(TOML, "rejects = [", f'rejects = ["{entry}", ')
        problem = fault(example)
        assert problem.line == 8
        assert problem.message == (
            f"'{entry}' is too broad: a mistake in the program raises it as well"
        )
        assert problem.hint == "Name the exception that only a refusal raises"
        example.change(TOML, f'"{entry}", ', "")


@pytest.mark.parametrize(
    "name",
    [
        *("StandardError", "ArithmeticError", "LookupError", "OSError", "IOError"),
        *("EnvironmentError", "NameError", "UnboundLocalError", "AttributeError"),
        *("TypeError", "ImportError", "ModuleNotFoundError", "SyntaxError"),
        *("IndentationError", "AssertionError", "RuntimeError", "NotImplementedError"),
        *("SystemExit", "KeyboardInterrupt", "GeneratorExit", "Warning"),
    ],
)
def test_a_bug_raises_it_as_well_unless_it_is_raised_on_purpose(
    example: Example, name: str
) -> None:
    example.change("fixed.py", "raise ValueError", f"raise {name}")
    if name == "StandardError":  # of Python 2: known as too broad, no builtin any more
        example.change("fixed.py", "def buy", f"class {name}(Exception): ...\ndef buy")
    example.change(TOML, "rejects = [", f'rejects = ["{name}", ')
    assert load_weakness(example.folder).rejects[0] == Refusal(name)
    example.change(TOML, f'"{name}"', f'"{name} by open"')
    assert fault(example).message.startswith(f"'{name} by open' is too broad")


@pytest.mark.parametrize(
    ("limits", "line", "message", "hint"),
    [
        ('limits = "1 s"', 10, "'limits' must be a table", "Write [limits] and memory"),
        ('[limits]\nspeed = "1 s"', 11, "unknown key 'speed'", "cpu, disk, memory"),
        ('[limits]\ncpu = "1 MB"', 11, "'1 MB' is no limit", 'Write cpu = "1 s"'),
        ("[limits]\ndisk = 16", 11, "'16' is no limit", 'Write disk = "16 MB"'),
        ('[limits]\ndisk = "1 s"', 11, "'1 s' is no limit", 'Write disk = "16 MB"'),
    ],
)
def test_faults_of_the_limits(
    example: Example, limits: str, line: int, message: str, hint: str
) -> None:
    example.change(TOML, "browser = true", f"browser = true\n{limits}")
    problem = fault(example)
    assert (problem.path, problem.line) == (example.folder / TOML, line)
    assert problem.message == message
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("[rule]", "[table]", "unknown key 'table'", "Known keys: browser, cwe, level"),
        ("[rule]", "[rule.more]", "unknown key 'more'", "Known keys: for, id, text"),
        ("id = ", "rule = 1 #", "unknown key 'rule'", "Known keys"),
        ('id = "MACHINE-RULE"', "", "'id' must be a text", "Write id ="),
        (
            'for = ["author", "reviewer"]',
            "",
            "'for' is missing or empty",
            "Write for =",
        ),
        ("text = ", "# ", "'text' must be a text", "Write text ="),
        ('level = "app', 'level = "gr', "unknown level 'grrentice'", "Choose from"),
    ],
)
def test_faults_of_the_rule_and_the_level(
    example: Example, old: str, new: str, message: str, hint: str
) -> None:
    example.change(TOML, old, new)
    problem = fault(example)
    assert problem.message == message
    assert problem.hint.startswith(hint)


@pytest.mark.parametrize("rule", ["", 'rule = "Be careful."\n'])
def test_a_weakness_has_a_rule(example: Example, rule: str) -> None:
    text = (example.folder / TOML).read_text()
    example.write(TOML, rule + text.partition("[rule]")[0])
    problem = fault(example)
    assert (problem.line, problem.message) == (int(bool(rule)), "there is no rule")
    assert problem.hint == "Add a [rule] table: id, for, text"


def test_the_levels_are_told(example: Example) -> None:
    example.change(TOML, "apprentice", "wizard")
    assert fault(example).hint == "Choose from apprentice, practitioner, expert"


def test_how_much_too_long_a_name_is_is_told(example: Example) -> None:
    example.change(TOML, 'name = "', f'name = "{60 * "A"}')
    assert fault(example).hint == "It has 92; shorten it, and use no Markdown"


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("fixed.py", "    cost", "    # show: a\n    cost", "'a' is never ended"),
        ("vulnerable.py", ": danger", ": sale", "no line is marked as dangerous"),
        ("attacks.py", "def attack_half", "def atack_half", "looks like a misspelt"),
        ("uses.py", "def use_last", "def uses_last", "looks like a misspelt"),
        (TOML, '"ValueError"', '"ValueError", "KeyError"', "no variant raises"),
        (TOML, '["math"]', '["math", "pwd"]', "nothing imports 'pwd'"),
        (TOML, "browser", 'starts = ["tar"]\nbrowser', "nothing starts 'tar'"),
    ],
)
def test_each_check_is_made(
    example: Example, name: str, old: str, new: str, message: str
) -> None:
    example.change(name, old, new)
    problem = fault(example)
    assert problem.path == example.folder / name
    assert message in problem.message


def test_a_server_is_nothing_for_a_browser(example: Example) -> None:
    example.change(TOML, "packages = []", 'packages = []\nservices = ["redis"]')
    assert fault(example) == Problem(
        example.folder / TOML,
        8,
        "it needs a server, which no browser has",
        "Write browser = false",
    )


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


def test_a_call_that_refuses_and_a_module_that_a_file_imports_are_used(
    example: Example,
) -> None:
    example.change(
        "fixed.py", "    cost =", "    open('till', 'x').close()\n    cost ="
    )
    example.change(
        TOML,
        "rejects = [",
        'rejects = ["FileExistsError by open", ',
    )
    assert len(load_weakness(example.folder).rejects) == 2


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
    assert fault(example) == Problem(
        example.folder,
        0,
        "there is no almost_*.py",
        "Add a fix that people try and that does not hold",
    )
