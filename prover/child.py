"""Runs a trial in a child process, with limits on time, memory and file size.

The child is forked, which costs a few milliseconds where a fresh interpreter would cost
fifty. There is no `fork` in the browser: there the page's worker is the isolation.
"""

import contextlib
import json
import math
import os
import select
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from . import processes
from .resources import Used
from .result import Reason, Result, result_from_json
from .trial import Trial, beside, perform, perform_here

_SECONDS = 10  # of processor time, until the child is stopped
_PATIENCE = 6  # times as long by the clock: a busy machine is no fault of the listing
_MEMORY = 1 << 30  # bytes of address space beyond what the prover itself uses
_FILE_SIZE = 64 << 20  # bytes of any one file
_one_at_a_time = threading.Lock()  # who is an orphan of which child could not be told


def can_isolate() -> bool:
    """Tell whether this platform can run a trial in a child process."""
    return hasattr(os, "fork") and sys.platform not in {"emscripten", "wasi"}


def run(trial: Trial) -> Result:
    """Run `trial`, in a child process where the platform has them.

    A child that dies, hangs or sends nothing is an ``error`` result that says so.
    """
    if not can_isolate():
        return perform_here(trial)
    folder = tempfile.mkdtemp(prefix="stage-")
    try:
        root = Path(folder) / "stage"
        root.mkdir()
        return beside(root, _run_in_child(trial, root))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run_in_child(trial: Trial, root: Path) -> Result:
    def work() -> bytes:
        result = perform(trial, root)
        return json.dumps([result.as_json(), asdict(result.used)]).encode()

    answer = in_child(work, _SECONDS)
    if answer is None:
        return Result(Reason.TIMED_OUT, {"seconds": _SECONDS})
    if not answer:
        return Result(Reason.DIED)
    found, used = json.loads(answer)
    return result_from_json(found, Used(**used))


def in_child(
    work: Callable[[], bytes], seconds: float, patience: float = _PATIENCE
) -> bytes | None:
    """Return what `work` returns in a forked, limited child process.

    Nothing (``b""``) if the child dies over it; None if it is stopped, after `seconds`
    of processor time or `patience` times as long by the clock. Whatever processes it
    started end with it.
    """
    with _one_at_a_time:
        before = processes.children()
        processes.adopt_orphans(True)
        try:
            return _fork(work, seconds, time.monotonic() + seconds * patience)
        finally:
            while orphans := processes.children() - before:
                for pid in orphans:
                    _stop(pid)
            processes.adopt_orphans(False)


def _fork(work: Callable[[], bytes], seconds: float, deadline: float) -> bytes | None:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            os.setsid()
            _limit(math.ceil(seconds))
            _silence()
            report = work()
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(report)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    status = 0
    try:
        answer = _read_until(reading, deadline)
    finally:
        os.close(reading)
        status = _stop(child)
    stopped = os.waitstatus_to_exitcode(status) == -signal.SIGXCPU
    return None if stopped else answer


def _read_until(descriptor: int, deadline: float) -> bytes | None:
    """Return all that arrives before the other end closes, or None at the deadline."""
    parts: list[bytes] = []
    while True:
        ready, _, _ = select.select(
            [descriptor], [], [], max(0, deadline - time.monotonic())
        )
        if not ready:
            return None
        part = os.read(descriptor, 65536)
        if not part:
            return b"".join(parts)
        parts.append(part)


def _stop(pid: int) -> int:
    """End a child and its process group, collect it, and return its status."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)  # an orphan that leads no group
    try:
        return os.waitpid(pid, 0)[1]
    except ChildProcessError:  # collected already
        return 0


def _limit(cpu_seconds: int) -> None:
    """Put the limits on this process. What a platform does not know, it leaves out."""
    import resource  # not in the browser

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    for name, soft, hard in (
        ("RLIMIT_CPU", cpu_seconds, cpu_seconds + 1),  # SIGXCPU, then SIGKILL
        ("RLIMIT_AS", _MEMORY + used, _MEMORY + used),
        ("RLIMIT_FSIZE", _FILE_SIZE, _FILE_SIZE),
        ("RLIMIT_CORE", 0, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (soft, hard))


def _silence() -> None:
    """Point the standard streams nowhere; what Python prints is taken by the trial."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
