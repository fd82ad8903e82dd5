"""The two tasks of a lab: attack the program with an input, and fix the program.

The playground has a third, without a goal: both program and attack are the reader's.

A weakness that can run in the browser has a ``lab.py``: its docstring is the goal, and it
sets ``INPUT`` (``text``, ``json`` or ``python``: what the reader writes), ``LABEL`` (what
that is), ``START`` (what stands there at first), ``HINTS`` and ``ANSWER`` (an input that
wins). ``attempt(target, stage, given)`` lets the program meet what was written, and
returns whether the goal was reached. The browser runs these very files.
"""

import ast
import difflib
import json
import shutil
import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from . import child
from .loading import load_weakness
from .problem import ListingError
from .proof import challenge
from .report import describe, explain
from .result import Reason, Result
from .source import parse, read_code
from .trial import YOURS, Trial
from .weakness import LAB, Weakness

INPUTS = ("text", "json", "python")
_SETTINGS = ("INPUT", "LABEL", "START", "HINTS", "ANSWER")


@dataclass(frozen=True)
class Lab:
    """What the reader is asked to do, and helped by."""

    goal: str
    input: str
    label: str
    start: str
    hints: tuple[str, ...]
    answer: str


def load_lab(weakness: Weakness) -> Lab:
    """Read a weakness's ``lab.py`` without running it; raises ListingError for a fault."""
    path = weakness.folder / LAB
    if not path.exists():
        raise ListingError(
            path,
            0,
            "the file is missing, and the weakness can run in the browser",
            "Write it, as prover/lab.py describes, or set 'browser = false'",
        )
    tree = parse(path)
    found = {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    values: dict[str, Any] = {}
    for name in _SETTINGS:
        kind = tuple if name == "HINTS" else str
        try:
            values[name] = ast.literal_eval(found[name])
        except (KeyError, ValueError):
            values[name] = None
        if not isinstance(values[name], kind) or not values[name]:
            raise ListingError(
                path,
                found[name].lineno if name in found else 0,
                f"{name} must be set to a literal {kind.__name__}",
                "prover/lab.py says what it is for",
            )
    if values["INPUT"] not in INPUTS:
        raise ListingError(
            path,
            found["INPUT"].lineno,
            f"INPUT is '{values['INPUT']}'",
            f"Choose one of {', '.join(INPUTS)}",
        )
    goal = ast.get_docstring(tree)
    if not goal:
        raise ListingError(path, 1, "there is no goal", "Say it in the docstring")
    return Lab(goal, *(values[name] for name in _SETTINGS))


def attempt(weakness: Weakness, given: str, variant: str = "vulnerable") -> Result:
    """Let a variant meet what the reader wrote; ``won`` if the lab's goal was reached."""
    kind = load_lab(weakness).input
    fault = syntax_error(given, kind) if kind != "text" else None
    if fault:
        return Result(Reason.INVALID_INPUT, fault)
    path = weakness.variants[variant]
    return child.run(Trial(weakness, "attempt", path, given))


def syntax_error(given: str, kind: str) -> dict[str, Any] | None:
    """Return what keeps a text from being ``json`` or ``python``, with its line, or None."""
    try:
        if kind == "json":
            json.loads(given)
        else:
            compile(given, YOURS, "exec")
    except json.JSONDecodeError as error:
        return {"format": "JSON", "message": error.msg, "line": error.lineno}
    except SyntaxError as error:
        return {"format": "Python", "message": error.msg, "line": error.lineno or 1}
    except ValueError as error:  # a NUL or a surrogate, and no line is known
        return {"format": kind.capitalize(), "message": str(error), "line": 1}
    return None


def check(weakness: Weakness, path: Path) -> dict[str, Any]:
    """Put the reader's program in `path` to every attack and use.

    Returns plain data: ``holds``; ``results`` by attack and use; ``like``, the names of
    the failed fixes that fall to exactly the same attacks; ``diff``, the lines that lead
    from the reader's program to the book's fix. Only ``syntax``, as `syntax_error` returns
    it, if the program is no Python.
    """
    fault = syntax_error(path.read_text(encoding="utf-8"), "python")
    if fault:
        return {"syntax": fault}
    results = challenge(weakness, path)
    fallen = _won(weakness, results)
    like = []
    programs = _programs(weakness.folder)
    if fallen and all(results[name].holds for name in weakness.uses):
        like = [
            name
            for name in weakness.almost
            if _beaten_by(weakness.folder, programs, name) == fallen
        ]
    mine = path.read_text(encoding="utf-8").splitlines()
    fix = read_code(weakness.variants["fixed"]).text.splitlines()
    return {
        "holds": all(result.holds for result in results.values()),
        "results": {name: _shown(result) for name, result in results.items()},
        "like": like,
        "diff": list(difflib.unified_diff(mine, fix, lineterm="", n=2))[2:],
    }


def play(weakness: Weakness, program: str, attack: str, changed: str) -> dict[str, Any]:
    """Let an attack that the reader changed meet a program that the reader changed.

    `attack` is the name of the attack of the book whose place `changed` takes; imports and
    helpers stay as they are in its file. Returns ``results`` by name for each attack that
    `changed` defines, or ``syntax``, with ``part``: ``program`` or ``attack``.
    """
    for part, text in (("program", program), ("attack", changed)):
        if fault := syntax_error(text, "python"):
            return {"syntax": fault, "part": part}
    theirs = weakness.attacks[attack]
    names = [
        node.name
        for node in ast.parse(changed).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("attack_")
    ]
    with tempfile.TemporaryDirectory(prefix="lab-") as parent:
        folder = Path(parent) / weakness.folder.name
        shutil.copytree(weakness.folder, folder)
        path = folder / "yours.py"
        path.write_text(program, encoding="utf-8")
        before, _, after = read_code(theirs.path).text.partition(theirs.source)
        (folder / theirs.path.name).write_text(
            f"{before}{changed}\n{after}", encoding="utf-8"
        )
        copy = replace(weakness, folder=folder)
        results = {name: child.run(Trial(copy, name, path)) for name in names}
    above = before.count("\n")
    return {
        "results": {
            name: _shown(_counted_from(above, theirs.path.name, result))
            for name, result in results.items()
        }
    }


def _counted_from(above: int, file: str, result: Result) -> Result:
    """Return a result whose line in `file`, if any, is the reader's own."""
    details = result.details
    if details.get("file") != file or details["line"] <= above:
        return result
    yours = {"file": "your attack", "line": details["line"] - above}
    return replace(result, details=details | yours)


def _shown(result: Result) -> dict[str, Any]:
    """Return a result for the browser: its data, and the sentences to show."""
    return result.as_json() | {
        "explanation": explain(result),
        "seen": [describe(each) for each in result.saw],
    }


def _programs(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return the text of every program in a folder: what outcomes depend on."""
    paths = sorted(folder.glob("*.py"))
    return tuple((path.name, path.read_text(encoding="utf-8")) for path in paths)


@cache
def _beaten_by(
    folder: Path, programs: tuple[tuple[str, str], ...], variant: str
) -> set[str]:
    """Return the attacks that win against a variant: asked once while no program changes."""
    weakness = load_weakness(folder)
    return _won(weakness, challenge(weakness, weakness.variants[variant]))


def _won(weakness: Weakness, results: dict[str, Result]) -> set[str]:
    """Return the attacks that won; one that used too much may have won as well."""
    return {
        name
        for name in weakness.attacks
        if results[name].outcome == "won" or results[name].reason is Reason.EXCEEDED
    }


def answer(weakness: Weakness, task: str, given: str) -> str:
    """Do one task of the browser's; returns JSON.

    ``attempt``: `given` is the reader's input; ``check``: the reader's program;
    ``attacks``: nothing is given, the book's own attacks meet the vulnerable program;
    ``play``: the arguments of `play` as JSON.
    """
    if task == "attempt":
        return json.dumps(_shown(attempt(weakness, given)))
    if task == "check":
        with tempfile.TemporaryDirectory(prefix="lab-") as folder:
            path = Path(folder) / "yours.py"
            path.write_text(given, encoding="utf-8")
            return json.dumps(check(weakness, path))
    if task == "attacks":
        path = weakness.variants["vulnerable"]
        return json.dumps(
            {
                name: _shown(child.run(Trial(weakness, name, path)))
                for name in weakness.attacks
            }
        )
    if task == "play":
        return json.dumps(play(weakness, **json.loads(given)))
    raise ValueError(f"there is no task '{task}'")
