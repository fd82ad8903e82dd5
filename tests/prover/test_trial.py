"""What a trial comes to, what it may reach, and what stops it: all cases in one run."""

import json
import os
import pickle
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from fuzz.runner import Case, Property, meet
from prover import audit, child, processes
from prover.audit import Observation
from prover.loading import load_weakness
from prover.report import explain
from prover.resources import Limits
from prover.result import Reason, Result
from prover.trial import Trial, perform, perform_here
from prover.weakness import Weakness
from tests.prover.conftest import Example
from tests.unchanged import depends_on

pytestmark = depends_on(Path("prover"), Path("tools"))

PROGRAM = """
import ast, json, os, shutil, socket, subprocess, tempfile

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
def load(text): return json.loads(text)
def parse(text): return ast.parse(text, "menu.py")
def object(): raise SyntaxError("own")
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
    "writes_beside": ("target.write('../new'); return True", "error", "outside"),
    "accident_in_the_library": ("target.load('x')", "error", "JSONDecodeError"),
    "missing_file": ("target.read('missing')", "error", "FileNotFoundError"),
    "syntax_error": ("target.parse('x\\n1 +')", "error", "SyntaxError"),
    "syntax_error_without_a_file": ("target.object()", "error", "SyntaxError: own"),
    "prints_quoted_places": (
        "from urllib.parse import quote\n"
        "    print(quote(str(stage.root / 'x'), safe=''), "
        "quote(str(stage.root.parent / 'y'), safe='')); return True",
        "won",
        "",
    ),
    "prints_an_address": ("print(object()); return True", "won", ""),
    "prints_half_a_name": ("print('\\udcff'); return True", "won", ""),
    "prints_errors": (
        "import sys\n    print('wrong', file=sys.stderr); return True",
        "won",
        "",
    ),
    "flood": ("print('x' * 10_000_000); return True", "won", ""),
    "imports": (
        "import this\n    stage.write('a', 'x'); return target.read('a') == 'x'",
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
def shared(make_example: Callable[[], Example], outside: Path) -> Weakness:
    example = make_example()
    places = {
        "outside": str(outside / "new"),
        "kept": str(outside / "kept.txt"),
        "python": str(outside / "snake3.99"),
    }
    attacks = "".join(
        f'\ndef attack_{name}(target, stage):\n    """A case."""\n    {body.format(**places)}\n'
        for name, (body, _, _) in CASES.items()
    )
    for name in ("vulnerable.py", "almost_positive.py", "fixed.py"):
        example.write(name, PROGRAM)
    example.write("attacks.py", attacks)
    example.change("weakness.toml", 'modules = ["math"]', "modules = []")
    example.write(
        "uses.py",
        'def use_right(target, stage):\n    """Right."""\n    return target.answer(7), 7\n'
        'def use_wrong(target, stage):\n    """Wrong."""\n    return target.answer("8"), "7"\n'
        'def use_other_type(target, stage):\n    """Another type."""\n    return True, 1\n'
        'def use_no_pair(target, stage):\n    """No pair."""\n    return 7\n'
        'def use_three(target, stage):\n    """Three."""\n    return 7, 7, 7\n'
        'def use_refuse(target, stage):\n    """Refused."""\n    return target.refuse(), 7\n',
    )
    example.change(
        "weakness.toml",
        "rejects = [",
        'starts = ["true", "python"]\n'
        'rejects = ["Refused", "KeyError", "FileExistsError by os.mkdir", ',
    )
    return load_weakness(example.folder)


@pytest.fixture(scope="module")
def results(shared: Weakness) -> dict[str, Result]:
    path = shared.variants["vulnerable"]
    return {
        name: child.run(Trial(shared, name, path))
        for name in (*shared.attacks, *shared.uses)
    }


@pytest.mark.parametrize("name", CASES)
def test_outcome(results: dict[str, Result], name: str) -> None:
    _, outcome, how = CASES[name]
    result = results[f"attack_{name}"]
    assert result.outcome == outcome, result.details
    assert how in explain(result)


@pytest.mark.parametrize(
    ("name", "outcome", "how"),
    [
        ("use_right", "passed", "the answer is right"),
        ("use_wrong", "failed", "the answer is '8', but '7' is right"),
        ("use_other_type", "failed", "the answer is True, but 1 is right"),
        ("use_no_pair", "error", "must return (the answer, the right answer)"),
        ("use_three", "error", "must return (the answer, the right answer)"),
        ("use_refuse", "error", "Refused: no"),
    ],
)
def test_uses(results: dict[str, Result], name: str, outcome: str, how: str) -> None:
    assert results[name].outcome == outcome
    assert how in explain(results[name])


def test_nothing_was_written_or_removed_outside(
    results: dict[str, Result], outside: Path
) -> None:
    assert results
    assert sorted(path.name for path in outside.iterdir()) == ["kept.txt", "snake3.99"]
    assert (outside / "kept.txt").read_text() == "kept"


def line_of(part: str, text: str = PROGRAM) -> int:
    """Return the number of the line that holds `part`."""
    [number] = [n for n, line in enumerate(text.splitlines(), 1) if part in line]
    return number


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("typo", "return undefined_name"),
        ("accident_in_the_library", "json.loads(text)"),
        ("missing_file", "with open(path) as file: return"),
        ("syntax_error_without_a_file", 'raise SyntaxError("own")'),
    ],
)
def test_errors_name_the_line_of_the_listing(
    results: dict[str, Result], name: str, part: str
) -> None:
    details = results[f"attack_{name}"].details
    assert (details["file"], details["line"]) == ("vulnerable.py", line_of(part))


def test_a_syntax_error_names_what_does_not_parse(results: dict[str, Result]) -> None:
    assert results["attack_syntax_error"].details == {
        "exception": "SyntaxError",
        "message": "invalid syntax (menu.py, line 2)",
        "file": "menu.py",
        "line": 2,
    }


def test_an_error_outside_of_the_listing_names_where_it_was(shared: Weakness) -> None:
    result = child.run(Trial(shared, "attack_none", shared.variants["fixed"]))
    assert result.details["file"] == "trial.py"
    assert result.details["exception"] == "AttributeError"


def test_details_are_data_in_which_the_stage_has_no_place(
    results: dict[str, Result],
) -> None:
    assert results["attack_writes_beside"].details == {
        "violations": [
            {"verb": "wrote", "paths": ["/new"], "reason": "outside the stage"}
        ]
    }
    assert results["attack_returns_one"].details == {
        "function": "attack_returns_one",
        "returned": "1",
    }


def test_what_was_seen(results: dict[str, Result]) -> None:
    assert results["attack_reads_inside"].saw == (
        Observation("read", ("/stage/a/b.txt",)),
    )
    assert results["attack_writes_inside"].saw == (
        Observation("wrote", ("/stage/new.txt",)),
    )
    assert results["attack_starts_what_is_declared"].saw == (
        Observation("started", ("true",)),
    )
    assert results["attack_owns_inside"].saw == ()  # only root may tell of it


def test_nothing_of_the_machine_or_of_chance_is_shown(
    results: dict[str, Result],
) -> None:
    for name, output in {
        "prints_the_secret": "<the secret> /stage end\n",
        "names_what_is_beside_the_stage": "/x\n",
        "prints_quoted_places": "%2Fstage%2Fx %2Fy\n",
        "prints_an_address": "<object object at 0x<address>>\n",
        "prints_half_a_name": "\\udcff\n",
        "prints_errors": "wrong\n",
    }.items():
        assert results[f"attack_{name}"].output == output
    assert results["attack_random_name"].saw[0] == Observation(
        "wrote", ("/stage/<random>",)
    )
    assert len(results["attack_flood"].output) < 10_000
    shown = json.dumps([result.as_json() for result in results.values()])
    assert "stage-" not in shown


def in_fork(work: Callable[[], Any]) -> Any:
    """Return what `work` returns in a forked process, for what a trial may leave."""
    answer = child.in_child(lambda: pickle.dumps(work()), 30)
    assert answer, "the child died"
    return pickle.loads(answer)


def test_a_trial_leaves_its_process_as_it_was(shared: Weakness) -> None:
    """In a browser all trials share one process."""

    def work() -> tuple[Result, list[str], bool, bool, bool]:
        before = os.getcwd()
        result = perform_here(
            Trial(shared, "attack_imports", shared.variants["vulnerable"])
        )
        return (
            result,
            [name for name in sys.modules if name.startswith("weakness")],
            "this" in sys.modules,
            os.getcwd() == before,
            audit._on_duty is None,
        )

    assert "this" not in sys.modules
    result, *rest = in_fork(work)
    assert result.outcome == "won", explain(result)
    assert result.saw == (Observation("read", ("/stage/a",)),)
    assert rest == [[], True, True, True]


def test_a_stage_is_known_by_its_real_path(shared: Weakness, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    trial = Trial(shared, "attack_prints_the_secret", shared.variants["vulnerable"])
    result = in_fork(lambda: perform(trial, tmp_path / "link"))
    assert result.output == "<the secret> /stage end\n"


STAGE = """
import os
import prover

class Stage(prover.Stage):
    def build(self):
        self.write("built.txt", "x")
        {build}

    def close(self):
        os.mkdir({closed!r})
"""


@pytest.mark.parametrize("build", ["pass", "raise OSError('no room')"])
def test_a_stage_is_built_under_guard_and_closed_without(
    example: Example, tmp_path: Path, build: str
) -> None:
    closed = tmp_path / "closed"
    example.write("stage.py", STAGE.format(build=build, closed=str(closed)))
    example.change(
        "attacks.py",
        "purse = target.buy(10, 3, -2)",
        "return (stage.root / 'built.txt').exists()",
    )
    weakness = load_weakness(example.folder)
    trial = Trial(weakness, "attack_negative_count", weakness.variants["vulnerable"])
    result, on_duty = in_fork(lambda: (perform_here(trial), audit._on_duty is not None))
    assert not on_duty
    if build == "pass":
        assert result.outcome == "won", explain(result)
        assert closed.is_dir()  # which the guard forbids
    else:
        assert "OSError: no room (stage.py:8)" in explain(result)


def test_what_a_stage_does_while_it_is_built_is_judged(
    example: Example, tmp_path: Path
) -> None:
    build = f"os.mkdir({str(tmp_path / 'new')!r})"
    example.write("stage.py", STAGE.format(build=build, closed=""))
    weakness = load_weakness(example.folder)
    trial = Trial(weakness, "attack_negative_count", weakness.variants["vulnerable"])
    assert child.run(trial).reason is Reason.VIOLATION
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("text", ["Stage = 7", "class Stage: pass"])
def test_a_stage_of_another_kind_is_told(example: Example, text: str) -> None:
    example.write("stage.py", text)
    weakness = load_weakness(example.folder)
    result = child.run(
        Trial(weakness, "attack_negative_count", weakness.variants["vulnerable"])
    )
    assert "Stage in stage.py must be a subclass of prover.Stage" in explain(result)


def test_a_target_that_is_no_python_file_is_told(
    example: Example, tmp_path: Path
) -> None:
    path = tmp_path / "fix.txt"
    path.write_text("x")
    weakness = load_weakness(example.folder)
    result = child.run(Trial(weakness, "attack_negative_count", path))
    assert f"ImportError: {path} is not a Python file" in explain(result)


def test_a_program_that_cannot_be_loaded_has_refused_nothing(example: Example) -> None:
    path = example.folder / "fixed.py"
    path.write_text("raise ValueError('no')\n" + path.read_text())
    weakness = load_weakness(example.folder)
    result = child.run(Trial(weakness, "attack_negative_count", path))
    assert result.outcome == "error"
    assert "ValueError: no (fixed.py:1)" in explain(result)


LAB = """
INPUT = {kind!r}

def attempt(target, stage, given):
    {body}
"""


@pytest.mark.parametrize(
    ("kind", "given", "body"),
    [
        ("text", "[1]", "return given == '[1]'"),
        ("json", "[1]", "return given == [1]"),
        (
            "python",
            "found.append(1)",
            "found = []; given(found=found); return found == [1]",
        ),
    ],
)
def test_what_was_given_in_a_lab_is_an_attack(
    example: Example, kind: str, given: str, body: str
) -> None:
    example.write("lab.py", LAB.format(kind=kind, body=body))
    weakness = load_weakness(example.folder)
    trial = Trial(weakness, "attempt", weakness.variants["vulnerable"], given)
    assert child.run(trial).outcome == "won"


def test_an_error_in_what_was_given_is_told_at_its_line(example: Example) -> None:
    example.write("lab.py", LAB.format(kind="python", body="given()"))
    weakness = load_weakness(example.folder)
    given = "def f():\n    return 1 / 0\nf()\n"
    trial = Trial(weakness, "attempt", weakness.variants["vulnerable"], given)
    details = child.run(trial).details
    assert (details["file"], details["line"]) == ("your input", 2)


def test_limits_bind_the_fix_and_what_is_none_of_the_variants(example: Example) -> None:
    path = example.folder / "weakness.toml"
    path.write_text(path.read_text() + '\n[limits]\noutput = "10 B"\n')
    example.change("attacks.py", "purse = target.buy(10, 3, -2)", "return True")
    example.change(
        "attacks.py",
        "purse = target.buy(10, 3, 1.5)",
        "print('x' * 11); target.buy(10, 3, 'x')",
    )
    example.change(
        "attacks.py",
        "purse = target.buy(10, 3, math.nan)",
        "print('x' * 11); return False",
    )
    weakness = load_weakness(example.folder)
    mine = example.folder.parent / "mine.py"
    mine.write_text((example.folder / "vulnerable.py").read_text())
    limits = {
        name: Trial(weakness, "attack_negative_count", path).limits
        for name, path in (weakness.variants | {"mine": mine}).items()
    }
    assert limits == {
        "vulnerable": Limits(),
        "almost_positive": Limits(),
        "fixed": Limits(output=10),
        "mine": Limits(output=10),
    }
    reasons = {
        attack: child.run(Trial(weakness, attack, mine)).reason
        for attack in weakness.attacks
    }
    assert reasons == {
        "attack_negative_count": Reason.GOAL_REACHED,
        "attack_half_a_drink": Reason.RAISED,  # the error is told, not the excess
        "attack_not_a_number": Reason.EXCEEDED,
    }
    result = child.run(Trial(weakness, "attack_not_a_number", mine))
    assert result.details == {"exceeded": [{"name": "output", "used": 12, "limit": 10}]}


def test_memory_is_traced_only_where_it_is_limited(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the kernel does not count it, counting it makes a program slow."""
    monkeypatch.setattr(processes, "forget_peak", lambda: False)
    for limit in ("cpu", "memory"):
        weakness = load_weakness(example.folder)
        weakness = replace(weakness, limits=Limits(**{limit: 10**9}))
        trial = Trial(weakness, "attack_negative_count", weakness.variants["fixed"])
        assert (child.run(trial).used.memory is not None) == (limit == "memory")


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
