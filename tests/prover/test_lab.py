"""A lab's own file: read without running it, every fault named; what the reader hands in."""

import json
from pathlib import Path
from typing import Any

import pytest

from prover.lab import answer, attempt, load_lab
from prover.loading import load_weakness
from prover.problem import ListingError
from prover.report import explain
from prover.result import Reason
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


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('"""Be paid for drinks."""', "", 1, "there is no goal"),
        ('INPUT = "json"', 'INPUT = "xml"', 3, "INPUT is 'xml'"),
        (
            'LABEL = "What you order"',
            "LABEL = 7",
            4,
            "LABEL must be set to a literal str",
        ),
        ("HINTS = (", "HINTS = tuple(", 6, "HINTS must be set to a literal tuple"),
        ("ANSWER", "ANSWERS", 0, "ANSWER must be set"),
        ("def attempt", "def attempt(", 10, "it does not parse"),
    ],
)
def test_faults(example: Example, old: str, new: str, line: int, message: str) -> None:
    example.write("lab.py", LAB.replace(old, new))
    with pytest.raises(ListingError) as caught:
        load_lab(load_weakness(example.folder))
    problem = caught.value.problem
    assert problem.path == example.folder / "lab.py"
    assert problem.line == line
    assert message in problem.message


def test_a_missing_lab_is_named(example: Example) -> None:
    (example.folder / "lab.py").unlink()
    with pytest.raises(ListingError, match="can run in the browser"):
        load_lab(load_weakness(example.folder))


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


@pytest.mark.parametrize("part", ["program", "attack"])
def test_the_playground_says_which_part_is_no_python(
    example: Example, part: str
) -> None:
    texts = {"program": "x = 1", "attack": "x = 1", part: "x ="}
    told = play(example, texts["program"], texts["attack"])
    assert told["part"] == part
    assert told["syntax"]["line"] == 1
