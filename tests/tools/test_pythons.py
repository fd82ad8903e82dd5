"""The newest release of each Python is found, and Debian's mirror where there is one."""

import os
import platform
import shutil
import sys
from pathlib import Path

import pytest

from tools import pythons


def program(path: Path, prints: str, code: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho {prints}\nexit {code}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with no Python but this one; its places are below the folder."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.setenv("UV_PYTHON_INSTALL_DIR", str(tmp_path / "uv"))
    monkeypatch.setenv("RUNNER_TOOL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(pythons, "HOME", tmp_path / "home")
    monkeypatch.setattr(
        sys, "executable", str(program(tmp_path / "this", "nothing", 1))
    )
    return tmp_path


def test_of_each_version_the_newest_release_is_taken(machine: Path) -> None:
    program(machine / "bin/python3.11", "cpython-3.11 3 11 2")
    old = program(machine / "pyenv/versions/3.13.0/bin/python3", "cpython-3.13 3 13 0")
    newer = program(machine / "home/debian/usr/bin/python3.13", "cpython-3.13 3 13 18")
    free = program(
        machine / "cache/Python/3.14.1/x64-freethreaded/bin/python3",
        "cpython-3.14t 3 14 1",
    )
    program(machine / "uv/cpython-3.10/bin/python3", "cpython-3.10 3 10 9")  # too old
    program(machine / "bin/python3.12", "", 1)  # does not run
    program(machine / "bin/python3.15", "PyPy speaking")  # is none
    assert pythons.natives() == {
        "cpython-3.11": machine / "bin/python3.11",
        "cpython-3.13": newer,
        "cpython-3.14t": free,
    }
    assert pythons.name_of(old) == "cpython-3.13"
    with pytest.raises(ValueError, match=r"python3\.12 is no CPython"):
        pythons.name_of(machine / "bin/python3.12")


def test_of_two_of_one_release_this_one_is_taken(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    this = program(machine / "own/python", "cpython-3.12 3 12 1")
    program(machine / "bin/python3.12", "cpython-3.12 3 12 1")
    monkeypatch.setattr(sys, "executable", str(this))
    assert pythons.natives() == {"cpython-3.12": this}


def test_this_python_is_found_under_its_name() -> None:
    name = f"cpython-3.{sys.version_info.minor}"
    assert pythons.name_of(Path(sys.executable)) == name


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sources.list.d/debian.sources",
         "Types: deb\nURIs: http://mirror.test/x/\nSuites: sky sky-updates\n\n"
         "Types: deb\nURIs: http://other.test/\nSuites: sky-security\n"),
        ("sources.list", "# deb http://no.test x\ndeb http://mirror.test/x/ sky main\n"),
        ("sources.list.d/a.list", "deb [arch=amd64] http://mirror.test/x/ sky main\n"),
    ],
)  # fmt: skip
def test_the_mirror_is_the_machines_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    release = {"ID": "debian", "VERSION_CODENAME": "sky"}
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: release)
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text)
    assert pythons.debian_mirror(tmp_path) == "http://mirror.test/x/"
    release["ID"] = "other"
    assert pythons.debian_mirror(tmp_path) is None


def test_elsewhere_it_says_what_to_install(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pythons, "debian_mirror", lambda: None)
    assert pythons.main([]) == 0
    printed = capsys.readouterr().out
    assert f"Not here: {', '.join(pythons.RECORDED)}. Install them" in printed
    assert "uv python install" in printed
    assert not (machine / "home").exists()


def test_what_cannot_be_downloaded_leaves_what_was_there(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = program(machine / "home/debian/usr/bin/python3.13", "cpython-3.13 3 13 1")
    program(machine / "bin/patchelf", "")
    program(machine / "bin/apt-get", "", 100)
    monkeypatch.setenv("PATH", f"{machine / 'bin'}{os.pathsep}{os.defpath}")
    assert shutil.which("apt-get") == str(machine / "bin/apt-get")
    with pytest.raises(Exception, match="apt-get"):
        pythons.unpack_from_debian("http://mirror.test/", machine / "home")
    assert kept.exists()
    assert [each.name for each in (machine / "home").iterdir()] == ["debian"]
