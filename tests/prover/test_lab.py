"""A lab's own file: read without running it, every fault named; what the reader hands in."""

import json
from pathlib import Path
from typing import Any

import pytest

from prover import lab
from prover.lab import Lab, answer, attempt, load_lab, syntax_error
from prover.loading import load_weakness
from prover.problem import ListingError, Problem
from prover.proof import challenge
from prover.report import explain
from prover.result import Reason, Result
from prover.source import read_code
from prover.weakness import Weakness
from tests.prover.conftest import Example
from tests.unchanged import depends_on

pytestmark = depends_on(Path("prover"), Path("tools"))

LAB = '''"""Be paid for drinks."""

INPUT = "json"
LABEL = "What you order"
START = '{"count": 1}'
HINTS = ("A number can be negative.",)
ANSWER = '{"count": -1}'


def attempt(target, stage, given):
    return target.buy(10, 3, given["count"]) > 10
'''


SETTING = "prover/lab.py says what it is for"


def test_what_a_lab_asks(example: Example) -> None:
    lab = LAB.replace("\n\n\ndef", "\nA, B = C = 1, 2\nHINTS_OF = None\n\n\ndef")
    example.write("lab.py", lab)
    assert load_lab(load_weakness(example.folder)) == Lab(
        "Be paid for drinks.",
        "json",
        "What you order",
        '{"count": 1}',
        ("A number can be negative.",),
        '{"count": -1}',
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "message", "hint"),
    [
        ('"""Be paid for drinks."""', "", 1, "there is no goal", "in the docstring"),
        (
            *('INPUT = "json"', 'INPUT = "xml"', 3, "INPUT is 'xml'"),
            "Choose one of text, json, python",
        ),
        ('LABEL = "What you order"', "LABEL = 7", 4, "LABEL must be set", SETTING),
        ('"What you order"', '""', 4, "LABEL must be set to a literal str", SETTING),
        (
            *("HINTS = (", "HINTS = tuple(", 6),
            *("HINTS must be set to a literal tuple", SETTING),
        ),
        ("HINTS = (", "HINTS = () # ", 6, "HINTS must be set to", SETTING),
        ("INPUT", "INPUTS", 0, "INPUT must be set to a literal str", SETTING),
        ("LABEL", "LABELS", 0, "LABEL must be set to a literal str", SETTING),
        ("START", "STARTS", 0, "START must be set to a literal str", SETTING),
        ("HINTS", "HINT", 0, "HINTS must be set to a literal tuple", SETTING),
        ("ANSWER", "ANSWERS", 0, "ANSWER must be set to a literal str", SETTING),
        ("def attempt", "def attempt(", 10, "it does not parse", "Correct the syntax"),
    ],
)
def test_faults(
    example: Example, old: str, new: str, line: int, message: str, hint: str
) -> None:
    example.write("lab.py", LAB.replace(old, new))
    with pytest.raises(ListingError) as caught:
        load_lab(load_weakness(example.folder))
    problem = caught.value.problem
    assert problem.path == example.folder / "lab.py"
    assert problem.line == line
    assert message in problem.message
    assert hint in problem.hint


def test_a_missing_lab_is_named(example: Example) -> None:
    (example.folder / "lab.py").unlink()
    with pytest.raises(ListingError) as caught:
        load_lab(load_weakness(example.folder))
    assert caught.value.problem == Problem(
        example.folder / "lab.py",
        0,
        "the file is missing, and the weakness can run in the browser",
        "Write it, as prover/lab.py describes, or set 'browser = false'",
    )


@pytest.mark.parametrize(
    ("kind", "given"), [("text", "-1 ("), ("json", "-1"), ("python", "1 - 2\n")]
)
def test_an_attempt_meets_a_variant(example: Example, kind: str, given: str) -> None:
    example.write(
        "lab.py",
        f'"""Be paid."""\nINPUT = "{kind}"\n'
        'LABEL = START = ANSWER = "x"\nSTART = ANSWER = "x"\nANSWER = "x"\n'
        'HINTS = ("x",)\n\ndef attempt(target, stage, given):\n'
        f"    print({{'text': repr(given), 'json': type(given).__name__}}"
        f".get('{kind}'))\n"
        "    return target.buy(10, 3, -1) > 10\n",
    )
    weakness = load_weakness(example.folder)
    won = attempt(weakness, given)
    assert (won.outcome, attempt(weakness, given, "fixed").outcome) == (
        "won",
        "blocked",
    )
    assert won.output.rstrip() == {"text": "'-1 ('", "json": "int"}.get(kind, "None")


@pytest.mark.parametrize(
    ("kind", "given", "how"),
    [
        ("json", '{\n"count"', "it is not JSON: Expecting ':' delimiter (line 2)"),
        ("python", "x = 1\ndef (", "it is not Python: invalid syntax (line 2)"),
        ("python", "x = '\0'", "it is not Python: "),
    ],
)
def test_what_cannot_be_read_is_said_before_anything_runs(
    example: Example, kind: str, given: str, how: str
) -> None:
    example.write("lab.py", LAB.replace('"json"', f'"{kind}"'))
    result = attempt(load_weakness(example.folder), given)
    assert result.outcome == "error"
    assert result.reason is Reason.INVALID_INPUT
    assert how in explain(result)


def test_a_fault_of_the_readers_is_told_at_their_line(example: Example) -> None:
    example.write(
        "lab.py", LAB.replace('"json"', '"python"').replace("given[", "given()[")
    )
    said = example.prove(
        before=(
            "from pathlib import Path\nfrom prover.lab import attempt\n"
            "from prover.report import explain\n"
            "from prover.loading import load_weakness\n"
            f"weakness = load_weakness(Path({str(example.folder)!r}))\n"
            "print(explain(attempt(weakness, 'x = 1\\n1 / 0')))"
        )
    )
    assert "ZeroDivisionError: division by zero (your input:2)" in said.out


_TWICE = """
import sys
from pathlib import Path
import prover.lab as lab
from prover.loading import load_weakness

asked, folder = [], Path({folder!r})
challenge = lab.challenge
lab.challenge = lambda weakness, path: asked.append(path.stem) or challenge(weakness, path)
weakness = load_weakness(folder)
for _ in range(2):
    print(lab.check(weakness, weakness.variants["almost_positive"])["like"])
almost, fixed = weakness.variants["almost_positive"], weakness.variants["fixed"]
yours = folder.parent / "yours.py"
yours.write_text(almost.read_text())
almost.write_text(fixed.read_text())
print(lab.check(weakness, yours)["like"], asked)
"""


def test_a_failed_fix_is_tried_once_while_nothing_changes(example: Example) -> None:
    said = example.prove(before=_TWICE.format(folder=str(example.folder)))
    like, again, *last = said.out.splitlines()[0:3]
    assert like == again == "['almost_positive']"
    tried = ["almost_positive"] * 3 + ["yours", "almost_positive"]
    assert last == [f"[] {tried}"]


@pytest.mark.parametrize(
    ("kind", "given", "line"),
    [("json", "[1,\n", 2), ("python", "x = 1\nx =", 2), ("python", "x = '\0'", 1)],
)
def test_a_fault_of_syntax(kind: str, given: str, line: int) -> None:
    fault = syntax_error(given, kind)
    assert fault is not None
    assert list(fault) == ["format", "message", "line"]
    assert fault["format"] == {"json": "JSON", "python": "Python"}[kind]
    assert fault["message"]
    assert fault["line"] == line


def test_what_is_no_fault_of_syntax() -> None:
    assert syntax_error("[1]", "json") is None
    assert syntax_error("x = 1\n", "python") is None
    # Whether it would run is another matter.
    assert syntax_error("print(__name__)\nx: nothing = 1", "python") is None
    surrogate = syntax_error("x = '\ud800'", "python")
    assert surrogate is not None
    assert (surrogate["format"], surrogate["line"]) == ("Python", 1)
    assert surrogate["message"].startswith("'utf-8' codec can't encode")


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that takes the name of every program that is challenged."""
    asked: list[str] = []

    def counting(weakness: Weakness, path: Path) -> dict[str, Result]:
        asked.append(path.stem)
        return challenge(weakness, path)

    monkeypatch.setattr(lab, "challenge", counting)
    return asked


def checked(example: Example, program: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(
        answer(load_weakness(example.folder), "check", program)
    )
    return told


def test_the_fix_holds(example: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = counted(monkeypatch)
    weakness = load_weakness(example.folder)
    program = weakness.variants["fixed"].read_text()
    told = checked(example, program)
    assert told["holds"] is True
    assert (told["like"], told["diff"]) == ([], [])
    assert list(told["results"]) == [*weakness.attacks, *weakness.uses]
    result = told["results"]["attack_negative_count"]
    assert result["outcome"] == "blocked"
    assert result["explanation"] == (
        "ValueError: count must be a whole number from 1 to 10"
    )
    assert result["seen"] == []
    assert asked == ["yours"]


def test_a_program_that_does_not_hold(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = counted(monkeypatch)
    program = read_code(example.folder / "almost_positive.py").text
    told = checked(example, program)
    assert told["holds"] is False
    assert told["like"] == ["almost_positive"]
    assert asked == ["yours", "almost_positive"]
    assert told["diff"] == [
        "@@ -4,6 +4,6 @@",
        " def buy(purse: int, price: int, count: int) -> int:",
        '     """Return what is left in the purse after buying `count` drinks."""',
        "-    if count < 0:",
        '-        raise ValueError("count must not be negative")',
        "+    if type(count) is not int or not 1 <= count <= 10:",
        '+        raise ValueError("count must be a whole number from 1 to 10")',
        "     cost = price * count",
        "     if cost > purse:",
    ]
    vulnerable = (example.folder / "vulnerable.py").read_text()
    assert checked(example, vulnerable)["like"] == []


def test_a_program_that_fails_a_use_is_like_no_fix(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = counted(monkeypatch)
    program = (example.folder / "almost_positive.py").read_text()
    told = checked(example, program.replace("purse - cost", "purse - cost - 1"))
    assert told["results"]["attack_half_a_drink"]["outcome"] == "won"
    assert (told["like"], asked) == ([], ["yours"])


def test_an_attack_that_used_too_much_may_have_won(example: Example) -> None:
    """Only the fix is held to the limits: such a program is like the one that fails."""
    weakness = load_weakness(example.folder)
    missed = dict.fromkeys(weakness.attacks, Result(Reason.GOAL_MISSED))
    for reason in (Reason.EXCEEDED, Reason.GOAL_REACHED):
        results = missed | {"attack_half_a_drink": Result(reason)}
        assert lab._won(weakness, results) == {"attack_half_a_drink"}
    assert lab._won(weakness, missed) == set()


def test_the_attacks_of_the_book(example: Example) -> None:
    weakness = load_weakness(example.folder)
    told = json.loads(answer(weakness, "attacks", ""))
    assert list(told) == list(weakness.attacks)
    assert {result["outcome"] for result in told.values()} == {"won"}
    result = told["attack_negative_count"]
    assert result["output"] == "the purse now holds 16\n"
    assert result["explanation"] == "it reached its goal"


def test_an_attempt_as_the_browser_asks_for_it(example: Example) -> None:
    weakness = load_weakness(example.folder)
    told = json.loads(answer(weakness, "attempt", '{"count": -2}'))
    assert (told["outcome"], told["seen"]) == ("won", [])
    example.change("vulnerable.py", "    cost =", "    open('till', 'w')\n    cost =")
    told = json.loads(answer(weakness, "attempt", '{"count": -2}'))
    assert told["seen"] == ["wrote /stage/till"]


def test_a_task_that_is_none(example: Example) -> None:
    with pytest.raises(ValueError, match="there is no task 'sleep'"):
        answer(load_weakness(example.folder), "sleep", "")


def test_a_program_that_is_no_python_meets_nothing(example: Example) -> None:
    weakness = load_weakness(example.folder)
    told = json.loads(answer(weakness, "check", "x = 1\ny = (\n"))
    assert told == {
        "syntax": {"format": "Python", "message": "'(' was never closed", "line": 2}
    }


def play(example: Example, program: str, changed: str) -> dict[str, Any]:
    """Let `changed` stand in the place of the first attack, and meet `program`."""
    weakness = load_weakness(example.folder)
    given = {
        "program": program,
        "attack": next(iter(weakness.attacks)),
        "changed": changed,
    }
    told: dict[str, Any] = json.loads(answer(weakness, "play", json.dumps(given)))
    return told


def test_in_the_playground_both_sides_are_the_readers(example: Example) -> None:
    weakness = load_weakness(example.folder)
    name, attack = next(iter(weakness.attacks.items()))
    fixed = weakness.variants["fixed"].read_text()
    vulnerable = weakness.variants["vulnerable"].read_text()
    before = {path.name: path.read_bytes() for path in example.folder.iterdir()}
    for program, outcome in ((vulnerable, "won"), (fixed, "blocked")):
        told = play(example, program, attack.source)
        assert {name: outcome} == {
            each: result["outcome"] for each, result in told["results"].items()
        }
    own = (
        "def attack_a(target, stage):\n    return True\n\n\n"
        "def attack_b(target, stage):\n    1 / 0\n"
    )
    results = play(example, fixed, own)["results"]
    assert results["attack_a"]["outcome"] == "won"
    assert results["attack_b"]["explanation"].endswith("(your attack:6)")
    assert play(example, fixed, "x = 1") == {"results": {}}
    assert before == {path.name: path.read_bytes() for path in example.folder.iterdir()}


def test_in_the_playground_a_helper_is_no_attack(example: Example) -> None:
    changed = (
        "def helper():\n    return True\n\n\n"
        "class attack_b:\n    pass\n\n\n"
        "def attack_a(target, stage):\n    return helper()"
    )
    assert list(play(example, "x = 1", changed)["results"]) == ["attack_a"]


def test_a_fault_in_a_helper_of_the_book_is_not_the_readers(example: Example) -> None:
    old = "def attack_negative_count"
    example.change("attacks.py", old, f"def broken(): return 1 / 0\n{old}")
    text = (example.folder / "attacks.py").read_text()
    line = text.splitlines().index("def broken(): return 1 / 0") + 1
    for called, place in (
        ("broken()", f"attacks.py:{line}"),
        ("1 / 0", "your attack:1"),
    ):
        changed = f"def attack_negative_count(target, stage): return {called}"
        result = play(example, "x = 1", changed)["results"]["attack_negative_count"]
        assert result["explanation"] == (
            f"ZeroDivisionError: division by zero ({place})"
        )


@pytest.mark.parametrize("part", ["program", "attack"])
def test_the_playground_says_which_part_is_no_python(
    example: Example, part: str
) -> None:
    texts = {"program": "x = 1", "attack": "x = 1", part: "x ="}
    told = play(example, texts["program"], texts["attack"])
    assert told["part"] == part
    assert told["syntax"]["line"] == 1
