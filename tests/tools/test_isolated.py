"""The environments of the scanners: made once, from hashes, and anew when a lock changes."""

import subprocess
import venv
from pathlib import Path
from typing import Any

import pytest

from tools import isolated


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands by which an environment is made; a lock for it is there."""
    commands: list[list[str]] = []

    def create(folder: Path, **options: Any) -> None:
        assert options == {"with_pip": True, "clear": True}
        folder.mkdir(parents=True, exist_ok=True)

    def start(command: list[str], **options: Any) -> None:
        assert options["check"]
        commands.append(command)

    (tmp_path / "keen.txt").write_text("keen==1.0\n")
    monkeypatch.setattr(isolated, "LOCKS", tmp_path)
    monkeypatch.setattr(isolated, "_ENVIRONMENTS", tmp_path / "environments")
    monkeypatch.setattr(venv, "create", create)
    monkeypatch.setattr(subprocess, "run", start)
    return commands


def test_an_environment_is_made_once_from_hashes(
    made: list[list[str]], tmp_path: Path
) -> None:
    assert isolated.environment("keen") == tmp_path / "environments" / "keen" / "bin"
    isolated.environment("keen")
    [command] = made
    assert command[1:] == [
        *("-m", "pip", "install", "--quiet", "--require-hashes", "-r"),
        str(tmp_path / "keen.txt"),
    ]


def test_an_environment_is_made_anew_when_its_lock_changes(
    made: list[list[str]], tmp_path: Path
) -> None:
    isolated.environment("keen")
    (tmp_path / "keen.txt").write_text("keen==2.0\n")
    isolated.environment("keen")
    assert len(made) == 2


def test_an_environment_that_was_not_finished_is_made_anew(
    made: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(command: list[str], **options: Any) -> None:
        raise subprocess.CalledProcessError(1, command)

    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "run", fail)
        with pytest.raises(subprocess.CalledProcessError):
            isolated.environment("keen")
    isolated.environment("keen")
    assert len(made) == 1


def test_options_of_pip_are_passed_on(made: list[list[str]], tmp_path: Path) -> None:
    isolated.install("code", tmp_path / "keen.txt", "--no-deps")
    [command] = made
    assert command[4:6] == ["--quiet", "--no-deps"]
