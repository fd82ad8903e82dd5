"""Which browser the tests take: the one named, one that is installed, Playwright's, none."""

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tools import browser


class Machine:
    """A machine on which only those browsers are that a test puts there."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.root = root
        patch.delenv("CHROME", raising=False)
        patch.setenv("PATH", str(root / "bin"))
        patch.setattr(browser, "_OWN", root / "own")
        patch.setattr(
            browser, "_APPLICATIONS", (str(root / "Applications" / "Chrome"),)
        )

    def put(self, name: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755)
        return path


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(tmp_path, monkeypatch)


# Best first: where several are there, the first of them is taken.
_PLACES = (
    "bin/google-chrome",
    "bin/google-chrome-stable",
    "bin/chromium",
    "bin/chromium-browser",
    "Applications/Chrome",
    "own/chromium-1180/chrome-linux/chrome",
)


@pytest.mark.parametrize("first", range(len(_PLACES)))
def test_the_first_that_is_there_is_taken(machine: Machine, first: int) -> None:
    paths = [machine.put(place) for place in _PLACES[first:]]
    assert browser.find() == paths[0]


def test_of_playwrights_the_newest_is_taken(machine: Machine) -> None:
    machine.put("own/chromium-1179/chrome-linux/chrome")
    newest = machine.put("own/chromium-1180/chrome-linux/chrome")
    assert browser.find() == newest


@pytest.mark.parametrize("named", ["elsewhere/chrome", "bin/my-chrome"])
def test_the_one_that_is_named_comes_first(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    machine.put("bin/google-chrome")
    path = machine.put(named)
    # A bare name is looked for on the path.
    monkeypatch.setenv("CHROME", path.name if named.startswith("bin") else str(path))
    assert browser.find() == path


def test_a_name_that_is_no_program_is_a_fault_and_no_other_is_taken(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.put("bin/google-chrome")
    monkeypatch.setenv("CHROME", "/no/such/chrome")
    with pytest.raises(SystemExit) as refused:
        browser.find()
    assert str(refused.value) == (
        "CHROME=/no/such/chrome is not a program. Correct it, or unset it."
    )


def test_an_empty_name_counts_as_none(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROME", "")
    assert browser.find() is None


def test_none_at_all_says_how_to_get_one(machine: Machine) -> None:
    assert browser.find() is None
    with pytest.raises(SystemExit) as refused:
        browser.need()
    assert "Install one, or say where it is: CHROME=/path/to/chrome make test" in str(
        refused.value
    )


@pytest.fixture
def started(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that are started; none of them installs anything."""
    commands: list[list[str]] = []

    def start(command: list[str], **options: Any) -> None:
        commands.append(command)

    monkeypatch.setattr(subprocess, "run", start)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return commands


def test_nothing_is_installed_where_a_browser_is(
    machine: Machine, started: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    path = machine.put("bin/chromium")
    browser.main()
    assert started == []
    assert capsys.readouterr().out == f"browser for the tests: {path}\n"


def test_who_is_not_root_gets_playwrights_and_hears_if_that_fails(
    started: list[list[str]],
) -> None:
    with pytest.raises(SystemExit, match="none could be installed"):
        browser.main()
    assert [command[1:] for command in started] == [
        ["-m", "playwright", "install", "chromium"]
    ]


def test_root_gets_debians_first(
    machine: Machine, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.put("bin/apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    browser.install()
    assert [(command[0], command[1]) for command in started[:2]] == [
        ("apt-get", "update"),
        ("apt-get", "install"),
    ]
    assert "chromium" in started[1]
    assert len(started) == 3  # apt-get brought none, so Playwright's is tried
