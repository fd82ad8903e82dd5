"""Demonstrations: loaded, found, run in a fresh interpreter, and their faults told."""

import os
import tempfile
from pathlib import Path

import pytest

from prover import demonstration, digests
from prover.demonstration import (
    Demonstration,
    find_demonstrations,
    load_demonstration,
    show,
)
from prover.problem import ListingError

METADATA = 'title = "What it prints"\nbrowser = true\n'


def make(folder: Path, program: str, metadata: str = METADATA) -> Path:
    place = folder / "listings" / "example" / "shown"
    place.mkdir(parents=True)
    (place / "demonstration.toml").write_text(metadata)
    (place / "program.py").write_text(program, encoding="utf-8")
    return place


def shown(folder: Path, program: str) -> str:
    return show(load_demonstration(make(folder, program)))


def test_what_is_loaded(tmp_path: Path) -> None:
    folder = make(tmp_path, "print(1)\n")
    found = load_demonstration(folder)
    assert found == Demonstration("example/shown", folder, "What it prints", True)
    assert found.program == folder / "program.py"
    assert find_demonstrations(tmp_path / "listings") == [folder]


def test_a_relative_folder_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "print(1)\n")
    monkeypatch.chdir(tmp_path)
    found = load_demonstration(Path("listings/example/shown"))
    assert found.slug == "example/shown"
    assert show(found) == "1\n"  # which runs somewhere else


def test_the_digest_is_of_the_code(tmp_path: Path) -> None:
    folder = make(tmp_path, "print(1)\n")
    before = digests.of_evidence(load_demonstration(folder))
    (folder / "notes.txt").write_text("nothing")
    assert digests.of_evidence(load_demonstration(folder)) == before
    seen = {before}
    for name, text in (
        ("program.py", "print(2)\n"),
        ("helper.py", "x = 1\n"),
    ):
        (folder / name).write_text(text)
        seen.add(digests.of_evidence(load_demonstration(folder)))
    assert len(seen) == 3


@pytest.mark.parametrize(
    ("metadata", "message"),
    [
        ('title = "X"\n', "'browser' must be true or false"),
        ("browser = true\n", "'title' must be a text"),
        (METADATA + "more = 1\n", "unknown key 'more'"),
    ],
)
def test_faults_of_the_metadata(tmp_path: Path, metadata: str, message: str) -> None:
    folder = make(tmp_path, "print(1)\n", metadata)
    with pytest.raises(ListingError, match=message):
        load_demonstration(folder)


@pytest.mark.parametrize("name", ["demonstration.toml", "program.py"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    folder = make(tmp_path, "print(1)\n")
    (folder / name).unlink()
    with pytest.raises(ListingError) as caught:
        load_demonstration(folder)
    assert caught.value.problem.path == folder / name
    if name == "demonstration.toml":
        assert "browser = true or false" in caught.value.problem.hint


def test_machine_paths_are_not_shown(tmp_path: Path) -> None:
    printed = shown(
        tmp_path, "import os, sys\nprint(os.getcwd(), sys.executable, os.listdir())\n"
    )
    assert printed == "/stage python []\n"


def test_it_runs_without_the_settings_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONOPTIMIZE", "2")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("FORCE_COLOR", "1")
    printed = shown(
        tmp_path,
        "import os, sys\n"
        "print(sys.flags.optimize, sys.flags.utf8_mode, sys.flags.no_user_site)\n"
        "print(sys.dont_write_bytecode, os.environ['NO_COLOR'], 'PATH' in os.environ)\n"
        "print('é', repr(sys.stdin.read()))\n",
    )
    assert printed == "0 1 1\nTrue 1 True\né ''\n"


def test_a_link_on_the_way_to_the_folder_is_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "link"))
    assert shown(tmp_path, "import os\nprint(os.getcwd())\n") == "/stage\n"


def test_what_is_typed_meanwhile_is_not_read(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"typed")
    os.close(writing)
    before = os.dup(0)
    os.dup2(reading, 0)
    try:
        assert shown(tmp_path, "import sys\nprint(repr(sys.stdin.read()))\n") == "''\n"
    finally:
        os.dup2(before, 0)
        os.close(before)
        os.close(reading)


def test_a_program_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(ListingError) as caught:
        shown(tmp_path, "import sys\nsys.exit('no such door')\n")
    problem = caught.value.problem
    assert problem.path.name == "program.py"
    assert problem.message == "it ended with 1:\nno such door\n"


def test_a_program_that_hangs_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demonstration, "_SECONDS", 0.5)
    with pytest.raises(ListingError, match=r"longer than 0\.5 seconds"):
        shown(tmp_path, "while True:\n    pass\n")


def test_it_may_run_for_seconds() -> None:
    assert 5 <= demonstration._SECONDS <= 60


def test_without_child_processes_it_runs_in_this_interpreter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demonstration, "can_isolate", lambda: False)
    before = Path.cwd()
    program = (
        "import os\nif __name__ == '__main__':\n    print(os.getcwd(), os.getpid())\n"
    )
    assert shown(tmp_path, program) == f"/stage {os.getpid()}\n"
    assert Path.cwd() == before
    (tmp_path / "listings/example/shown/program.py").write_text("1 / 0\n")
    with pytest.raises(ListingError, match="it raised ZeroDivisionError"):
        show(load_demonstration(tmp_path / "listings/example/shown"))
    assert Path.cwd() == before
