"""Each operator, on the shortest program that it can break."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from mutation.operators import Mutant, changed_lines, mutants
from tests.unchanged import depends_on

pytestmark = depends_on(Path("mutation"), Path("prover"), Path("tools"))


def made(source: str, operator: str) -> list[str]:
    return [each.after for each in mutants(source) if each.operator == operator]


@pytest.mark.parametrize(
    ("operator", "source", "after"),
    [
        ("delete a statement", "close(x)\n", ["pass"]),
        ("delete a statement", "raise X\n", ["pass"]),
        ("delete a statement", "left -= 1\n", ["pass"]),
        ("delete a statement", "del x\n", ["pass"]),
        ("delete a statement", "assert x\n", ["pass"]),
        ("always true", "if x:\n    y = z\n", ["if True:"]),
        ("always true", "found = x == y\n", ["found = True"]),
        ("always true", "[x for x in y if x]\n", ["[x for x in y if True]"]),
        (
            "always true",
            "match x:\n    case int() if y:\n        z = 0\n",
            ["case int() if True:"],
        ),
        ("always false", "while x:\n    y = z\n", ["while False:"]),
        ("always false", "y = z if x else 0\n", ["y = z if False else 0"]),
        ("negate", "if x:\n    y = z\n", ["if not x:"]),
        ("negate", "if x > y:\n    y = z\n", ["if not (x > y):"]),
        ("negate", "if not x:\n    y = z\n", ["if x:"]),
        ("drop an operand", "if x and y:\n    z = 0\n", ["if y:", "if x:"]),
        (
            "drop an operand",
            "z = (a or b) and c\n",
            ["z = c", "z = a or b", "z = (b) and c", "z = (a) and c"],
        ),
        ("drop an operand", "z = A | B | C\n", ["z = A | B", "z = B | C", "z = A | C"]),
        ("drop a call", "y = f(x)\n", ["y = x"]),
        ("drop a call", "y = f(x, z=1)\n", ["y = x"]),
        ("drop a call", "y = x.strip()\n", ["y = x"]),
        ("drop a call", "import m\ny = m.f(1, 2)\n", []),
        ("drop a call", "y = f(*x)\n", []),
        ("drop an argument", "f(x, y=z)\n", ["f(x)"]),
        ("drop an argument", "f(y=z, x=z)\n", ["f(x=z)", "f(y=z)"]),
        ("drop an argument", "f(**x)\n", []),
        ("off by one", "y = x < z\n", ["y = x <= z"]),
        ("off by one", "y = x <= z\n", ["y = x < z"]),
        ("off by one", "y = x > z\n", ["y = x >= z"]),
        ("off by one", "y = 0 < x >= z\n", ["y = 0 <= x >= z", "y = 0 < x > z"]),
        ("raise a limit", "x = 7\n", ["x = 7 * 1000"]),
        ("raise a limit", "x = 64 * 1024\n", ["x = (64 * 1024) * 1000"]),
        ("raise a limit", "x = y[:200]\n", ["x = y[:200 * 1000]"]),
        ("raise a limit", "x = True, 0, 1\n", []),
        (
            "drop an exception",
            "try:\n    x = y\nexcept (A, B):\n    z = 0\n",
            ["except B:", "except A:"],
        ),
        ("drop an element", "x = {'a', 'b'}\n", ["x = {'b'}", "x = {'a'}"]),
        ("drop an element", "x = {'a'}\n", ["x = set()"]),
        ("drop an element", "x = ('a', 'b')\n", ["x = ('b',)", "x = ('a',)"]),
        ("drop an element", "x = ['a', 'b']\n", ["x = ['b']", "x = ['a']"]),
        ("drop an element", "x = {'a': y, 'b': z}\n", ["x = {'b': z}", "x = {'a': y}"]),
        ("drop an element", "x = {a, 'b'}\n", []),
    ],
)
def test_what_an_operator_does(operator: str, source: str, after: list[str]) -> None:
    assert made(source, operator) == after


def test_a_call_in_an_f_string_is_dropped() -> None:
    [mutant] = mutants('x = f"<b>{escape(y)}</b>"\n')
    assert mutant.after == "x = f'<b>{y}</b>'"


def test_only_the_piece_changes() -> None:
    """Comments, markers and line breaks stay, so that a mutant reads as an edit."""
    source = "# show: all\nx = f(\n    'é',  # why\n    y=1,\n    z=2,\n)\n# end: all\n"
    [first, second] = (m for m in mutants(source) if m.operator == "drop an argument")
    assert first.source == source.replace("    y=1,\n    z=2", "    z=2")
    assert second.source == source.replace(",\n    z=2", "")
    assert (first.line, first.before, first.after) == (4, "y=1,", "")


@pytest.mark.parametrize(
    "source",
    [
        "x: Callable[[int], f(3)] = y\n",  # nothing calls an annotation
        "def f(x: g(y)) -> g(z):\n    return x\n",
        "'''A docstring, 1000 words.'''\n",
        "run(check=False)\n",
        "import os\nx = os.O_RDONLY | os.O_CREAT\n",
    ],
)
def test_what_would_change_nothing_is_left_alone(source: str) -> None:
    assert not [m for m in mutants(source) if m.operator not in EQUAL.get(source, ())]


EQUAL = {
    "run(check=False)\n": ("delete a statement",),
    "import os\nx = os.O_RDONLY | os.O_CREAT\n": ("drop an operand",),
}


def test_a_guard_is_broken_once() -> None:
    """To delete the one statement of a guard would be the same as never to enter it."""
    assert not made("if x:\n    raise X\n", "delete a statement")
    assert made("if x:\n    raise X\nelse:\n    y = z\n", "delete a statement")


def test_every_mutant_is_another_program() -> None:
    source = "if not f(x) or x > 7:\n    raise X(f'{g(x)}')\n"
    dumps = [ast.dump(ast.parse(text)) for text in (source, *sources(source))]
    assert len(dumps) == len(set(dumps))


def sources(source: str) -> Iterator[str]:
    return (mutant.source for mutant in mutants(source))


def test_only_what_the_fix_added_is_mutated() -> None:
    old = "def f(x):\n    y = g(x)\n    return y\n"
    new = "def f(x):\n    if x > 1:\n        raise X\n    y = g(x)\n    return y\n"
    lines = changed_lines(old, new)
    assert lines == {2, 3}
    found: list[Mutant] = mutants(new, lines)
    assert {mutant.line for mutant in found} == {2}
    assert {mutant.line for mutant in mutants(new)} == {2, 4}


def test_a_line_that_is_only_indented_is_not_changed() -> None:
    assert changed_lines("f(x)\n", "if x:\n    f(x)\n") == {1}
