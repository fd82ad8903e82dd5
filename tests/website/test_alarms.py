"""What the scanners want is said of each rule that fires, and of no other."""

import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from prover.problem import ListingError
from website.content import Library
from website.directives import alarms
from website.directives.alarms import Explanation, read_explanations

ROOT = Path(__file__).resolve().parent.parent.parent
RUFF = Path(sys.executable).with_name("ruff")
SHELL = "import subprocess\n\nsubprocess.run(input(), shell=True, check=True){}\n"


@pytest.fixture(scope="module")
def explanations() -> list[Explanation]:
    library = Library(ROOT)
    fired = alarms.what_fired(library, library.weaknesses())
    return read_explanations(library, fired)


def ruff(folder: Path, text: str, *options: str) -> set[str]:
    """Return the rules that Ruff reports of a program, with the settings in `folder`."""
    program = folder / "program.py"
    program.write_text(text)
    done = subprocess.run(
        [RUFF, "check", "--no-cache", "--output-format=concise", *options, program],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode < 2, done.stderr
    assert "warning" not in done.stderr, done.stderr
    lines = [line for line in done.stdout.splitlines() if "program.py:" in line]
    return {line.split()[1] for line in lines}


def test_every_rule_that_fires_is_explained_once(
    explanations: list[Explanation],
) -> None:
    rules = [rule for each in explanations for rule in each.rules]
    assert len(rules) == len(set(rules)) > 30
    for each in explanations:
        assert each.means.endswith((".", "?"))
        assert each.silence.endswith((".", "`."))


def test_the_settings_for_ruff_are_ruffs(
    explanations: list[Explanation], tmp_path: Path
) -> None:
    text = alarms.ruff_settings(explanations)
    (tmp_path / "pyproject.toml").write_text(text)
    assert {"S602"} <= ruff(tmp_path, SHELL.format(""))
    assert "S404" not in ruff(tmp_path, SHELL.format(""))
    (tmp_path / "tests").mkdir()
    assert ruff(tmp_path, "assert 1 + 1 == 2\n") == {"S101"}
    program = tmp_path / "tests" / "program.py"
    program.write_text("assert 1 + 1 == 2\n")
    assert ruff(tmp_path, "x = 1\n", str(program)) == set()


def test_the_settings_for_bandit_are_toml(explanations: list[Explanation]) -> None:
    settings = tomllib.loads(alarms.bandit_settings(explanations))["tool"]["bandit"]
    assert "B404" in settings["skips"]
    assert all(rule.startswith("B") for rule in settings["skips"])


def test_a_comment_silences_its_rule_and_says_why(
    explanations: list[Explanation], tmp_path: Path
) -> None:
    [shell] = [each for each in explanations if "S602" in each.rules]
    first, second = alarms.comment(shell).splitlines()
    assert first == "# noqa: DUO116, S602 - the whole command is a constant"
    assert second == "# nosec B602 # the whole command is a constant"
    assert ruff(tmp_path, SHELL.format(""), "--select=S602") == {"S602"}
    assert ruff(tmp_path, SHELL.format(f"  {first}"), "--select=S602") == set()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda t: t.replace('["DUO110"]', '["DUO199"]'), "DUO199 flags no program"),
        (
            lambda t: t.replace('["DUO110"]', '["B101"]'),
            "B101 flags no program, or has",
        ),
        (lambda t: t.replace('means = "`exec`', 'mean = "`exec`'), "mean, means"),
        (lambda t: t.replace('setting = "off"', 'setting = "never"'), "not complete"),
        (lambda t: t.replace('why = "tests', 'comment2 = "tests'), "comment2"),
        (lambda t: t.rpartition("[[alarm]]")[0], "B704, S704 flags a program"),
    ],
)
def test_an_entry_that_is_wrong_is_told(
    tmp_path: Path, change: Callable[[str], str], said: str
) -> None:
    real = Library(ROOT)
    fired = list(alarms.what_fired(real, real.weaknesses()))
    text = real.data_path("alarms").read_text(encoding="utf-8")
    assert change(text) != text
    copy = Library(tmp_path)
    copy.data_path("alarms").parent.mkdir(parents=True)
    copy.data_path("alarms").write_text(change(text), encoding="utf-8")
    with pytest.raises(ListingError, match=r"alarms\.toml") as refused:
        read_explanations(copy, fired)
    assert said in refused.value.problem.message
