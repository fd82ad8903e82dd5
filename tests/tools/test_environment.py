"""The environment is made from locks, stamped when it is whole, and says what is missing."""

import importlib.util
import os
import subprocess
import sys
import venv
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tools import environment

BUNDLE = "website/lab/bundle.mjs"


class Machine:
    """A machine on which nothing is really made: `commands` are those that were started."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.venv = root / ".venv"
        self.commands: list[list[str]] = []
        self.fails = ""
        patch.setattr(environment, "VENV", self.venv)
        patch.setattr(environment, "PYTHON", self.venv / "bin" / "python")
        patch.setattr(venv, "create", self.create)
        patch.setattr(subprocess, "run", self.run)

    def create(self, folder: Path, **options: Any) -> None:
        assert not folder.exists(), "what a broken-off run left is in the way"
        (folder / "bin").mkdir(parents=True)
        (folder / "bin" / "python").touch()

    def run(self, command: list[Any], **options: Any) -> Any:
        words = [str(word) for word in command]
        self.commands.append(words[1:])
        failed = bool(self.fails) and self.fails in " ".join(words)
        return SimpleNamespace(returncode=int(failed))

    def make(self, what: str, patch: pytest.MonkeyPatch) -> None:
        patch.setattr(sys, "argv", ["environment.py", what])
        environment.main()


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("what", "locks", "folder", "last"),
    [
        ("book", ["requirements.txt"], "website", [["-m", "tools.node", BUNDLE]]),
        (
            "checks",
            ["requirements-listings.txt", "requirements-checks.txt"],
            ".",
            [["-m", "tools.browser"]],
        ),
    ],
)
def test_each_is_made_from_its_locks_and_stamped(
    machine: Machine,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
    locks: list[str],
    folder: str,
    last: list[list[str]],
) -> None:
    machine.make("book", monkeypatch)
    machine.commands.clear()
    machine.make(what, monkeypatch)
    *pips, npm = machine.commands[: -len(last)]
    assert [pip[-1] for pip in pips] == locks
    for pip in pips:
        assert pip[:3] == ["-m", "pip", "install"]
        assert "--require-hashes" in pip
    # `ci` installs exactly what is locked, and no package's script runs.
    assert npm[:3] == ["-m", "tools.node", "npm"]
    assert npm[3:7] == ["--prefix", folder, "ci", "--ignore-scripts"]
    assert machine.commands[-len(last) :] == last
    assert (machine.venv / f"{what}.stamp").is_file()


@pytest.mark.parametrize("fails", ["pip", "npm", "bundle.mjs"])
def test_what_fails_is_named_and_not_stamped(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    machine.fails = fails
    with pytest.raises(SystemExit) as refused:
        machine.make("book", monkeypatch)
    assert fails in str(refused.value)
    assert str(refused.value).endswith("failed; see above.")
    assert not (machine.venv / "book.stamp").exists()


def test_what_a_broken_off_run_left_is_made_anew(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.venv.mkdir()
    (machine.venv / "half").touch()
    machine.make("book", monkeypatch)
    assert not (machine.venv / "half").exists()


def test_an_environment_that_is_there_is_kept(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.make("book", monkeypatch)
    (machine.venv / "mine").touch()
    machine.make("book", monkeypatch)
    assert (machine.venv / "mine").exists()


def test_a_python_that_is_too_old_is_told_so(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "OLDEST", (99, 0))
    with pytest.raises(SystemExit, match=r"Name one with `make PYTHON=python3\.13"):
        machine.make("book", monkeypatch)
    assert machine.commands == []


@pytest.fixture
def split(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python of which the distribution split ensurepip off."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)


@pytest.mark.usefixtures("split")
def test_who_is_not_root_is_told_what_to_install(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    with pytest.raises(SystemExit) as refused:
        machine.make("book", monkeypatch)
    assert f"`sudo apt-get install python{version}-venv`" in str(refused.value)
    assert machine.commands == []


@pytest.mark.usefixtures("split")
def test_root_gets_it_installed(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(environment, "which", lambda name: f"/usr/bin/{name}")
    machine.make("book", monkeypatch)
    assert [command[0] for command in machine.commands[:2]] == ["update", "install"]
    assert machine.commands[1][-1].endswith("-venv")


def test_a_machine_without_servers_gets_its_environment(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.make("book", monkeypatch)
    machine.fails = "tools.services"
    machine.make("checks", monkeypatch)
    assert (machine.venv / "checks.stamp").is_file()
