"""Lock files hold hashes and no addresses: who locks may sit behind a mirror."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tools import lock, node

ROOT = Path(__file__).resolve().parent.parent.parent
REQUIREMENTS = [
    *ROOT.glob("requirements*.txt"),
    *(ROOT / "tools" / "scanners").glob("*.txt"),
    ROOT / "detectors" / "foreign.txt",
]


def test_the_requirements_that_are_checked_here_are_there() -> None:
    assert len(REQUIREMENTS) >= 6


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.stem)
def test_every_requirement_is_hashed_and_none_has_an_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|-f|--[\w-]*(url|links))\b", text, re.MULTILINE)
    for package in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE | re.I)[1:]:
        assert "--hash=sha256:" in package, package


@pytest.mark.parametrize("folder", [".", "website"])
def test_every_package_of_npm_has_a_hash_and_none_an_address(folder: str) -> None:
    text = (ROOT / folder / "package-lock.json").read_text(encoding="utf-8")
    assert '"integrity": "sha512-' in text
    assert '"resolved"' not in text


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, Any]]]:
    found: list[tuple[list[str], dict[str, Any]]] = []

    def start(command: list[str], **options: Any) -> None:
        found.append((command, options))

    monkeypatch.setattr(subprocess, "run", start)
    lock.main()
    return found


def test_npm_is_told_to_leave_addresses_out(
    calls: list[tuple[list[str], dict[str, Any]]],
) -> None:
    npm = [options for command, options in calls if command[:2] == node.npm()]
    assert [options["cwd"] for options in npm] == [ROOT, ROOT / "website"]
    for options in npm:
        assert options["env"]["npm_config_omit_lockfile_registry_resolved"] == "true"
        assert options["check"]


def test_every_lock_that_names_this_command_is_made_by_it(
    calls: list[tuple[list[str], dict[str, Any]]],
) -> None:
    made = {command[command.index("-o") + 1] for command, _ in calls if "-o" in command}
    owed = {
        path.relative_to(ROOT).as_posix()
        for path in REQUIREMENTS
        if "make lock" in path.read_text(encoding="utf-8")
    }
    assert made == owed


def test_what_is_compiled_has_hashes_and_no_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real compiler, offline, on a package of our own, with addresses in its way."""
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    with zipfile.ZipFile(wheels / "door-1.0-py3-none-any.whl", "w") as wheel:
        head = "Metadata-Version: 2.1\nName: door\nVersion: 1.0\n"
        wheel.writestr("door-1.0.dist-info/METADATA", head)
        wheel.writestr("door-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\n")
        wheel.writestr("door-1.0.dist-info/RECORD", "")
    (tmp_path / "detectors").mkdir()
    names = ("requirements", "requirements-listings", "requirements-checks")
    for name in (*names, "detectors/foreign"):
        (tmp_path / f"{name}.in").write_text(
            "--index-url https://user:secret@mirror.invalid/simple\n"
            f"--find-links {wheels}\ndoor\n"
        )
    (tmp_path / "website" / "lab").mkdir(parents=True)
    real = subprocess.run

    def offline(command: list[str], **options: Any) -> Any:
        assert "uv" in command or command[:2] == node.npm()
        return real([*command, "--offline"], **options) if "uv" in command else None

    monkeypatch.setattr(lock, "ROOT", tmp_path)
    monkeypatch.setattr(subprocess, "run", offline)
    lock.main()
    # Without dependencies, the compiler takes hashes from an index, which is not here.
    assert "door==1.0\n" in (tmp_path / "detectors" / "foreign.txt").read_text()
    for name in names:
        text = (tmp_path / f"{name}.txt").read_text(encoding="utf-8")
        assert re.search(r"^door==1\.0 \\\n    --hash=sha256:[0-9a-f]{64}$", text, re.M)
        assert "make lock" in text
        assert "secret" not in text
        assert "://" not in text
        assert str(tmp_path) not in text


def test_it_runs_the_compiler_of_this_environment(
    calls: list[tuple[list[str], dict[str, Any]]],
) -> None:
    compilers = {command[0] for command, _ in calls if "uv" in command}
    assert compilers == {sys.executable}
