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
import time
from collections.abc import Callable
from pathlib import Path

from .trial import Result, Trial, perform, perform_here

_SECONDS = 10.0  # of the clock, until the child is stopped
_MEMORY = 1 << 30  # bytes of address space beyond what the prover itself uses
_FILE_SIZE = 64 << 20  # bytes of any one file


def can_isolate() -> bool:
    """Tell whether this platform can run a trial in a child process."""
    return hasattr(os, "fork") and sys.platform not in {"emscripten", "wasi"}


def run(trial: Trial) -> Result:
    """Run `trial`, in a child process where the platform has them.

    A child that dies, hangs or sends nothing is an ``error`` result that says so.
    """
    if not can_isolate():
        return perform_here(trial)
    root = tempfile.mkdtemp(prefix="stage-")
    try:
        return _run_in_child(trial, Path(root))
    finally:
        shutil.rmtree(root, ignore_errors=True)


def _run_in_child(trial: Trial, root: Path) -> Result:
    answer = in_child(
        lambda: json.dumps(perform(trial, root).as_json()).encode(), _SECONDS
    )
    if answer is None:
        return Result("error", f"it was stopped after {_SECONDS:g} seconds")
    if not answer:
        return Result("error", "its process died before it could report")
    return Result(**json.loads(answer))


def in_child(work: Callable[[], bytes], seconds: float) -> bytes | None:
    """Return what `work` returns in a forked, limited child process.

    Nothing (``b""``) if the child dies over it, None if it is stopped after `seconds`.
    """
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            os.setsid()
            _limit(math.ceil(seconds) + 1)  # so that the clock speaks first
            _silence()
            report = work()
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(report)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    try:
        return _read_until(reading, time.monotonic() + seconds)
    finally:
        os.close(reading)
        _stop(child)


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


def _stop(child: int) -> None:
    """End the child and whatever it started, and collect it."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _limit(cpu_seconds: int) -> None:
    """Put the limits on this process. What a platform does not know, it leaves out."""
    import resource  # not in the browser

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    for name, value in (
        ("RLIMIT_CPU", cpu_seconds),
        ("RLIMIT_AS", _MEMORY + used),
        ("RLIMIT_FSIZE", _FILE_SIZE),
        ("RLIMIT_CORE", 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (value, value))


def _silence() -> None:
    """Point the standard streams nowhere; what Python prints is taken by the trial."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
