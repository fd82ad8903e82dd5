"""What Linux tells of processes, and what it is told; elsewhere there is nothing."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from prover import child, processes
from tests.unchanged import depends_on

pytestmark = depends_on(Path("prover"))

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")
GONE = 1 << 30
"""A number that no process has."""
MB = 1_000_000


@linux
def test_children_and_their_children() -> None:
    script = (
        "import subprocess, sys\n"
        "one = subprocess.Popen(['sleep', '3600'])\n"
        "print(one.pid, flush=True)\n"
        "sys.stdin.read()\n"
        "one.kill(); one.wait()\n"
    )
    before = processes.children()
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stdin
        inner = int(process.stdout.readline())
        assert processes.children() - before == {process.pid}
        assert processes.children(process.pid) == {inner}
        assert {process.pid, inner} <= set(processes.descendants())
        assert set(processes.descendants(process.pid)) == {inner}
        process.stdin.close()
    assert processes.children() == before


@linux
def test_the_memory_of_a_process() -> None:
    now, peak = processes.memory("VmRSS"), processes.memory("VmHWM")
    told = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    assert 5 * MB < now <= peak <= 2 * told
    assert processes.memory("VmHWM", os.getpid()) == processes.memory("VmHWM")
    assert processes.memory("VmNothing") == 0


def test_what_is_gone_has_nothing() -> None:
    assert processes.children(GONE) == set()
    assert list(processes.descendants(GONE)) == []
    assert processes.memory("VmRSS", GONE) == 0


@linux
def test_the_peak_is_forgotten() -> None:
    def work() -> bytes:
        held = b"x" * (80 * MB)
        high = processes.memory("VmHWM")
        del held
        return repr(
            (processes.forget_peak(), high - processes.memory("VmHWM"))
        ).encode()

    answer = child.in_child(work, 30)
    assert answer
    forgotten, fallen = eval(answer)
    assert forgotten
    assert fallen > 40 * MB


def test_a_system_that_refuses_keeps_its_peak(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("builtins.open", refuse)
    assert not processes.forget_peak()


@linux
def test_free_memory_is_given_back() -> None:
    """The C library keeps small pieces below the last one that is still in use."""

    def work() -> bytes:
        pieces = [bytearray(100_000) for _ in range(800)]
        for piece in pieces:
            piece[::4096] = b"x" * len(piece[::4096])
        last = pieces[-1]
        del pieces, piece
        before = processes.memory("VmRSS")
        processes.return_free_memory()
        return repr(before - processes.memory("VmRSS") + 0 * len(last)).encode()

    answer = child.in_child(work, 30)
    assert answer
    assert eval(answer) > 40 * MB


ORPHAN = "import os, time; os.fork() and os._exit(0); time.sleep(3600)"


@linux
@pytest.mark.parametrize("adopt", [True, False])
def test_orphans_are_adopted_only_on_demand(adopt: bool) -> None:
    def work() -> bytes:
        processes.adopt_orphans(True)
        if not adopt:
            processes.adopt_orphans(False)
        subprocess.run([sys.executable, "-c", ORPHAN], check=True)
        return repr(len(processes.children())).encode()

    assert child.in_child(work, 60) == (b"1" if adopt else b"0")


def test_a_library_without_these_calls_is_asked_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(processes, "_libc", object)
    processes.return_free_memory()
    processes.adopt_orphans(True)


def test_the_browser_has_no_kernel_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    processes._libc.cache_clear()
    monkeypatch.setattr(sys, "platform", "emscripten")
    try:
        assert processes._libc() is None
        assert not processes.forget_peak()  # though writing to that file would succeed
        processes.return_free_memory()
        processes.adopt_orphans(True)
    finally:
        processes._libc.cache_clear()
