"""Measures and bounds what a program uses: memory, disk, output and processor time.

Memory is the peak of what the process holds, beyond what it held at the start. Linux
tells it for the whole process, with what C code allocates. Elsewhere, as in the
browser, `tracemalloc` counts, which sees only what is allocated through Python.
"""

import contextlib
import io
import os
import re
import stat
import sys
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import ClassVar

from . import audit, processes

try:
    import resource
except ImportError:  # the browser, Windows
    resource = None  # type: ignore[assignment]

UNITS = {"B": 1, "kB": 10**3, "MB": 10**6, "GB": 10**9, "ms": 0.001, "s": 1}
_QUANTITY = re.compile(r"(\d+(?:\.\d+)?) ?(B|kB|MB|GB|ms|s)")


@dataclass
class Used:
    """What was used: bytes, and seconds of processor time. None is: not measured.

    `memory` is the peak beyond what the process held at the start, of the process or of
    the largest program that it started, which is seen as far as it grows larger than the
    process was; `disk` what lies on the stage at the end and did not at the start, links
    counted once; `output` what Python printed; `cpu` includes programs that have ended.
    """

    memory: int | None = None
    disk: int | None = None
    output: int | None = None
    cpu: float | None = None


@dataclass(frozen=True)
class Excess:
    """A limit that was exceeded: which, by how much, and what is allowed."""

    name: str
    used: float
    limit: float


@dataclass(frozen=True)
class Limits:
    """What a fixed program may use. None is: as much as it likes."""

    memory: float | None = None
    disk: float | None = None
    output: float | None = None
    cpu: float | None = None

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) is not None for each in fields(self))

    def exceeded(self, used: Used) -> list[Excess]:
        """Return the limits that `used` exceeds; what was not measured exceeds none."""
        found = []
        for each in fields(self):
            limit, value = getattr(self, each.name), getattr(used, each.name)
            if limit is not None and value is not None and value > limit:
                found.append(Excess(each.name, value, limit))
        return found


def quantity(text: str, *, seconds: bool = False) -> float:
    """Return what a text such as ``16 MB`` or ``0.5 s`` stands for.

    ValueError if it is no such text.
    """
    found = _QUANTITY.fullmatch(text)
    if not found or found[2].endswith("s") != seconds:
        raise ValueError(f"'{text}' is no quantity")
    return float(found[1]) * UNITS[found[2]]


@contextlib.contextmanager
def measure(
    root: Path, used: Used | None = None, *, trace: bool = True
) -> Iterator[Used]:
    """Measure what is used while the context lasts; `root` is the stage's folder.

    The numbers stand in the result once the context has ended. Without `trace` memory
    is measured only where that costs nothing: `tracemalloc` makes a program slow.
    """
    used = Used() if used is None else used
    with audit.unwatched():
        disk, output, cpu = _on_disk(root), _printed(), _cpu()
        peak = _Peak() if trace or processes.forget_peak() else None
    try:
        yield used
    finally:
        with audit.unwatched():
            used.cpu = _cpu() - cpu
            used.memory = None if peak is None else peak.end()
            used.disk = max(0, _on_disk(root) - disk)
            now = _printed()
            used.output = None if output is None or now is None else now - output


class _Peak:
    """Watches the peak of this process's memory; several may do so, one in another."""

    _watching: ClassVar[list["_Peak"]] = []

    def __init__(self) -> None:
        highest = processes.memory("VmHWM")
        self._traces = False
        if processes.forget_peak():
            processes.return_free_memory()
            processes.forget_peak()
            self._start = processes.memory("VmRSS")
        else:
            self._traces = not tracemalloc.is_tracing()
            if self._traces:
                tracemalloc.start()
            self._start, highest = tracemalloc.get_traced_memory()
            tracemalloc.reset_peak()
        self._highest = 0
        for other in self._watching:  # the peak that it had is forgotten now
            other._highest = max(other._highest, highest)
        self._largest_child = _largest_child()
        self._watching.append(self)

    def end(self) -> int:
        """Return the peak beyond the start."""
        self._watching.remove(self)
        if tracemalloc.is_tracing():
            peak = tracemalloc.get_traced_memory()[1]
        else:
            peak = processes.memory("VmHWM")
            # The kernel keeps the largest child of all: a smaller one after it is not
            # seen. Its count starts at the size of the process that started it.
            child = _largest_child()
            if child > self._largest_child:
                peak = max(peak, child)
        if self._traces:
            tracemalloc.stop()
        return max(0, max(self._highest, peak) - self._start)


def _largest_child() -> int:
    """Return the peak memory of the largest program that was started, ended or not."""
    running = [processes.memory("VmHWM", pid) for pid in processes.descendants()]
    ended = 0
    if resource is not None:
        ended = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return max(ended, *running, 0)


def _cpu() -> float:
    if resource is None:
        return time.process_time()
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(
            resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
    )


def _printed() -> int | None:
    """Return how many bytes were printed, or None if nothing collects them."""
    if isinstance(sys.stdout, io.StringIO):
        return len(sys.stdout.getvalue().encode("utf-8", "surrogatepass"))
    return None


def _on_disk(root: Path) -> int:
    """Return the bytes of all files below `root`, each counted once."""
    seen: dict[tuple[int, int], int] = {}
    for folder, _, names in os.walk(root):
        for name in names:
            with contextlib.suppress(OSError):
                found = os.lstat(os.path.join(folder, name))
                if stat.S_ISREG(found.st_mode):
                    seen[found.st_dev, found.st_ino] = found.st_size
    return sum(seen.values())
