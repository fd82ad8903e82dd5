"""What a trial comes to, what it may reach, and what stops it: all cases in one run."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from fuzz.runner import Case, Property, meet
from prover.loading import load_weakness
from prover.report import explain
from prover.result import result_from_json
from tests.prover.conftest import Example
from tests.unchanged import depends_on

pytestmark = depends_on(Path("prover"), Path("tools"))

PROGRAM = """
import os, shutil, socket, subprocess, tempfile

class Refused(Exception):
    pass

def answer(value): return value
def refuse(): raise Refused("no")
def refuse_by_accident(text): return int(text)
def refuse_with_an_accident(text): raise Refused(int(text))
def refuse_after_an_accident(text):
    try: return int(text)
    except ValueError as error: raise Refused("no number") from error
def pass_an_accident_on(text):
    try: return int(text)
    except ValueError: raise
def refuse_and_tidy_up():
    try: refuse()
    except Refused: raise
def look_up(name): return {}[name]
def refuse_in_other_ways(name):
    if name == "unknown": raise KeyError(name)
    raise ValueError(name)
# show: danger
def refuse_by_library(path): return os.mkdir(path)
def refuse_by_another_call(path): return os.symlink("x", path)
# end: danger
def typo(): return undefined_name
def leave(): raise SystemExit(0)
def read(path):
    with open(path) as file: return file.read()
def write(path):
    with open(path, "w") as file: file.write("x")
def write_and_swallow(path):
    try: write(path)
    except Exception: return "swallowed"
def own(path): os.chown(path, os.getuid(), os.getgid())
def remove(path): os.remove(path)
def rename(one, other): os.rename(one, other)
def link(one, other): os.symlink(one, other)
def folder(path): os.mkdir(path)
def start(*words): return subprocess.run(words, capture_output=True, text=True).stdout
def shell(text): return os.system(text)
def connect(host, port): socket.create_connection((host, port), timeout=1).close()
def open_from(folder, name):
    handle = os.open(folder, os.O_RDONLY)
    return os.read(os.open(name, os.O_RDONLY, dir_fd=handle), 100).decode()
def temporary():
    return tempfile.mkstemp(dir=".")
"""

# By name: the body of an attack, and what it must come to: the outcome and a part of `how`.
CASES: dict[str, tuple[str, str, str]] = {
    "returns_true": ("return target.answer(True)", "won", "reached its goal"),
    "returns_false": ("return target.answer(False)", "blocked", "did not reach"),
    "returns_one": (
        "return target.answer(1)",
        "error",
        "returned 1, not True or False",
    ),
    "returns_nothing": ("target.answer(True)", "error", "returned None"),
    "named_refusal": ("target.refuse()", "blocked", "Refused: no"),
    "accident": ("target.refuse_by_accident('x')", "error", "ValueError: invalid"),
    "accident_in_a_raise": (
        "target.refuse_with_an_accident('x')",
        "error",
        "ValueError: invalid",
    ),
    "accident_passed_on": (
        "target.pass_an_accident_on('x')",
        "error",
        "ValueError: invalid",
    ),
    "accident_of_a_lookup": ("target.look_up('x')", "error", "KeyError: 'x'"),
    "refusal_after_an_accident": (
        "target.refuse_after_an_accident('x')",
        "blocked",
        "Refused: no number",
    ),
    "refusal_passed_on": ("target.refuse_and_tidy_up()", "blocked", "Refused: no"),
    "refusal_by_a_named_call": (
        "stage.write('a', ''); target.refuse_by_library('a')",
        "blocked",
        "FileExistsError",
    ),
    "refusal_by_another_call": (
        "stage.write('a', ''); target.refuse_by_another_call('a')",
        "error",
        "FileExistsError",
    ),
    "refusal_of_its_own": ("raise target.Refused('mine')", "error", "Refused: mine"),
    "typo": ("target.typo()", "error", "NameError"),
    "exit": ("target.leave()", "error", "SystemExit"),
    "no_such_function": ("target.none()", "error", "AttributeError"),
    "reads_inside": (
        "stage.write('a/b.txt', 'x'); return target.read('a/b.txt') == 'x'",
        "won",
        "",
    ),
    "writes_inside": ("target.write('new.txt'); return True", "won", ""),
    "owns_inside": (
        "target.own(stage.write('mine.txt', '')); return True",
        "won",
        "",
    ),
    "owns_outside": ("target.own({kept!r}); return True", "error", "changed the owner"),
    "writes_outside": (
        "target.write({outside!r}); return True",
        "error",
        "outside the stage",
    ),
    "swallows": (
        "return target.write_and_swallow({outside!r}) == 'swallowed'",
        "error",
        "outside the stage",
    ),
    "removes_outside": ("target.remove({kept!r}); return True", "error", "removed"),
    "renames_out": (
        "stage.write('a', 'x'); target.rename('a', {outside!r}); return True",
        "error",
        "renamed",
    ),
    "links_outside": (
        "target.link('a', {outside!r}); return True",
        "error",
        "made the link",
    ),
    "folder_outside": (
        "target.folder({outside!r}); return True",
        "error",
        "made the folder",
    ),
    "writes_through_a_link": (
        "(stage.root / 'link').symlink_to({outside!r})\n    target.write('link')",
        "error",
        "outside the stage",
    ),
    "starts_what_is_declared": (
        "return target.start('true') == ''",
        "won",
        "",
    ),
    "starts_this_python_by_another_name": (
        "return target.start({python!r}, '-c', '') == ''  # sys.executable",
        "won",
        "",
    ),
    "starts_another": (
        "target.start('touch', {outside!r}); return True",
        "error",
        "touch",
    ),
    "starts_a_shell": (
        "target.shell('touch ' + {outside!r}); return True",
        "error",
        "started",
    ),
    "connects_beyond": ("target.connect('192.0.2.1', 80)", "error", "beyond loopback"),
    "connects_here": (
        "import socket\n    with socket.create_server(('127.0.0.1', 0)) as server:\n"
        "        target.connect(*server.getsockname())\n    return True",
        "won",
        "",
    ),
    "race_hook_moves_once": (
        "moved = []\n    stage.write('a', 'x')\n"
        "    stage.before_open('a', lambda: moved.append(1))\n"
        "    target.read('a'); target.read('a')\n    return moved == [1]",
        "won",
        "",
    ),
    "race_hook_moves_before_it_is_read": (
        "stage.write('a', 'x')\n"
        "    stage.before_open('a', lambda: stage.write('a', 'changed'))\n"
        "    return target.read('a') == 'changed'",
        "won",
        "",
    ),
    "race_hook_by_open_folder": (
        "stage.write('d/a', 'x')\n"
        "    stage.before_open('a', lambda: stage.write('d/a', 'changed'))\n"
        "    return target.open_from('d', 'a') == 'changed'",
        "won",
        "",
    ),
    "prints_the_secret": (
        "print(stage.secret, stage.root, 'end'); return True",
        "won",
        "",
    ),
    "leaves_a_pipe_beside_the_stage": (
        "import os\n    os.mkfifo('../pipe'); return True",
        "error",
        "left pipe beside the stage",
    ),
    "attaches_a_database_beside_the_stage": (
        "import sqlite3\n    sqlite3.connect(':memory:', isolation_level=None).execute("
        "\"attach '../a.db' as a\").execute('create table a.t (x)'); return True",
        "error",
        "left a.db beside the stage",
    ),
    "names_what_is_beside_the_stage": (
        "print(stage.root.parent / 'x'); return True",
        "won",
        "",
    ),
    "random_name": ("target.temporary(); return True", "won", ""),
}


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("outside")
    (folder / "kept.txt").write_text("kept")
    (folder / "snake3.99").symlink_to(sys.executable)
    return folder


@pytest.fixture(scope="module")
def results(make_example: Callable[[], Example], outside: Path) -> dict[str, Any]:
    example = make_example()
    for name in ("vulnerable.py", "almost_positive.py", "fixed.py"):
        example.write(name, PROGRAM)
    places = {
        "outside": str(outside / "new"),
        "kept": str(outside / "kept.txt"),
        "python": str(outside / "snake3.99"),
    }
    attacks = "".join(
        f'\ndef attack_{name}(target, stage):\n    """A case."""\n    {body.format(**places)}\n'
        for name, (body, _, _) in CASES.items()
    )
    example.write("attacks.py", attacks)
    example.change("weakness.toml", 'modules = ["math"]', "modules = []")
    example.write(
        "uses.py",
        'def use_right(target, stage):\n    """Right."""\n    return target.answer(7), 7\n'
        'def use_wrong(target, stage):\n    """Wrong."""\n    return target.answer(8), 7\n'
        'def use_other_type(target, stage):\n    """Another type."""\n    return True, 1\n'
        'def use_no_pair(target, stage):\n    """No pair."""\n    return 7\n',
    )
    example.change(
        "weakness.toml",
        "rejects = [",
        'starts = ["true", "python"]\n'
        'rejects = ["Refused", "KeyError", "FileExistsError by os.mkdir", ',
    )
    said = example.prove("--json")
    assert said.status == 1, said.errors
    return said.results


def seen(results: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = results[name]["vulnerable"]
    return found


def explained(result: dict[str, Any]) -> str:
    return explain(result_from_json(result))


@pytest.mark.parametrize("name", CASES)
def test_outcome(results: dict[str, Any], name: str) -> None:
    _, outcome, how = CASES[name]
    result = seen(results, f"attack_{name}")
    assert result["outcome"] == outcome, result["details"]
    assert how in explained(result)


@pytest.mark.parametrize(
    ("name", "outcome", "how"),
    [
        ("use_right", "passed", "the answer is right"),
        ("use_wrong", "failed", "the answer is 8, but 7 is right"),
        ("use_other_type", "failed", "the answer is True, but 1 is right"),
        ("use_no_pair", "error", "must return (the answer, the right answer)"),
    ],
)
def test_uses(results: dict[str, Any], name: str, outcome: str, how: str) -> None:
    result = seen(results, name)
    assert result["outcome"] == outcome
    assert how in explained(result)


def test_nothing_was_written_or_removed_outside(
    results: dict[str, Any], outside: Path
) -> None:
    assert results
    assert sorted(path.name for path in outside.iterdir()) == ["kept.txt", "snake3.99"]
    assert (outside / "kept.txt").read_text() == "kept"


def test_errors_name_file_and_line(results: dict[str, Any]) -> None:
    number = 1 + PROGRAM.splitlines().index("def typo(): return undefined_name")
    assert f"(vulnerable.py:{number})" in explained(seen(results, "attack_typo"))


def test_what_was_seen(results: dict[str, Any]) -> None:
    assert seen(results, "attack_reads_inside")["saw"] == [
        {"verb": "read", "paths": ["/stage/a/b.txt"]}
    ]
    assert seen(results, "attack_writes_inside")["saw"] == [
        {"verb": "wrote", "paths": ["/stage/new.txt"]}
    ]
    assert seen(results, "attack_starts_what_is_declared")["saw"] == [
        {"verb": "started", "paths": ["true"]}
    ]
    assert seen(results, "attack_owns_inside")["saw"] == []  # only root may tell of it


def test_nothing_of_the_machine_or_of_chance_is_shown(results: dict[str, Any]) -> None:
    assert (
        seen(results, "attack_prints_the_secret")["output"]
        == "<the secret> /stage end\n"
    )
    beside = seen(results, "attack_names_what_is_beside_the_stage")["output"]
    assert beside == "/x\n"
    assert seen(results, "attack_random_name")["saw"][0] == {
        "verb": "wrote",
        "paths": ["/stage/<random>"],
    }
    assert "stage-" not in json.dumps(results)


def test_refusals_are_found_by_line_where_python_keeps_no_columns(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONNODEBUGRANGES", "1")
    said = example.prove("--json")
    assert said.status == 0, said.errors
    assert said.results["attack_negative_count"]["fixed"]["outcome"] == "blocked"
    example.change("fixed.py", "    if type", "    count = int('x')\n    if type")
    said = example.prove("--json")
    assert said.results["attack_negative_count"]["fixed"]["outcome"] == "error"


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("raise ValueError('no')", ""),
        ("int('x')", "ValueError: invalid literal"),
    ],
)
def test_fuzzing_knows_refusals_by_the_same_rule(
    example: Example, line: str, how: str
) -> None:
    example.change("fixed.py", "    if type", f"    {line}\n    if type")

    def holds(case: Case, count: int) -> None:
        case.target.buy(100, 1, count)

    prop = Property("example/machine", "counts", st.integers(), holds, ())
    weakness = load_weakness(example.folder)
    report = meet(weakness, weakness.variants["fixed"], prop, 5, 0)
    assert report.broken.get("how", "").startswith(how)
    assert bool(report.broken) == bool(how)
    assert report.refused == (0 if how else report.inputs)


LIMITED = {
    "endless": ("while True: pass", "stopped after"),
    "memory": ("return len(bytearray(1 << 34)) > 0", "MemoryError"),
    "recursion": ("def deeper(): return deeper()\n    deeper()", "RecursionError"),
    "dies": ("import os\n    os._exit(0)", "died before it could report"),
    "flood": ("print('x' * 10_000_000); return True", "it reached its goal"),
    "big_file": (
        "stage.write('fits', b'x' * 100_000)\n    stage.write('big', b'x' * 100_001)",
        "File too large",
    ),
}


def test_the_prover_outlives_its_trials(example: Example) -> None:
    attacks = "".join(
        f'\ndef attack_{name}(target, stage):\n    """A case."""\n    {body}\n'
        for name, (body, _) in LIMITED.items()
    )
    example.write("attacks.py", attacks)
    example.change("weakness.toml", 'modules = ["math"]', "modules = []")
    said = example.prove(
        "--json",
        before="import prover.child as c; c._SECONDS = 1; c._FILE_SIZE = 100_000",
    )
    for name, (_, how) in LIMITED.items():
        result = seen(said.results, f"attack_{name}")
        assert how in explained(result), name
        assert (result["outcome"] == "won") == (name == "flood"), name
    assert len(seen(said.results, "attack_flood")["output"]) < 10_000
    assert seen(said.results, "use_one_drink")["outcome"] == "passed"
