"""The child process of a trial: what stops it, and that nothing outlives it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from prover import child, processes
from tests.unchanged import depends_on

pytestmark = depends_on(Path("prover"), Path("tools"))

DAEMON = """
import os, sys, time
if {first}: os.setsid()
if os.fork():
    os._exit(0)
if {second}: os.setsid()
open({path!r}, "w").write(str(os.getpid()))
time.sleep(3600)
"""


def test_it_returns_what_the_work_returns() -> None:
    assert child.in_child(lambda: b"x" * 1_000_000, 10) == b"x" * 1_000_000


def test_a_child_that_dies_returns_nothing() -> None:
    assert child.in_child(lambda: os._exit(3), 10) == b""

    def killed() -> bytes:
        os.kill(os.getpid(), signal.SIGKILL)
        return b"never"

    assert child.in_child(killed, 10) == b""


def test_processor_time_is_limited() -> None:
    def endless() -> bytes:
        while True:
            pass

    assert child.in_child(endless, 1, patience=600) is None


def test_waiting_is_limited_by_the_clock() -> None:
    def waiting() -> bytes:
        time.sleep(3600)
        return b"never"

    assert child.in_child(waiting, 1, patience=0.1) is None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands orphans over")
@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("second", [False, True])
@pytest.mark.parametrize("levels", [1, 2])
def test_what_it_started_ends_with_it(
    tmp_path: Path, first: bool, second: bool, levels: int
) -> None:
    path = tmp_path / "pid"
    code = DAEMON.format(first=first, second=second, path=str(path))
    if levels == 2:
        code = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {code!r}])"

    def work() -> bytes:
        subprocess.run([sys.executable, "-c", code], check=True)
        while not (path.exists() and path.read_text()):
            time.sleep(0.01)
        return b"done"

    before = processes.children()
    assert child.in_child(work, 60) == b"done"
    assert not Path(f"/proc/{path.read_text()}").exists()
    assert processes.children() == before


def test_what_ran_before_runs_on(tmp_path: Path) -> None:
    with subprocess.Popen(["sleep", "3600"]) as older:
        assert child.in_child(lambda: b"done", 10) == b"done"
        assert older.poll() is None
        older.kill()
