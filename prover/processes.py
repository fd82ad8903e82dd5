"""What Linux tells of processes, and what its C library does for them.

Elsewhere there is nothing to tell: no children, no numbers.
"""

import contextlib
import functools
import os
import sys
from collections.abc import Iterator
from typing import Any

_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


def children(pid: int | str = "self") -> set[int]:
    """Return the processes that `pid` started, or that were given to it as orphans."""
    found: set[int] = set()
    with contextlib.suppress(OSError):  # it ended, or there is no /proc
        for task in os.listdir(f"/proc/{pid}/task"):
            with (
                contextlib.suppress(OSError),
                open(f"/proc/{pid}/task/{task}/children") as file,
            ):
                found |= {int(child) for child in file.read().split()}
    return found


def descendants(pid: int | str = "self") -> Iterator[int]:
    """Yield the children of `pid`, their children, and so on."""
    for child in children(pid):
        yield child
        yield from descendants(child)


def memory(key: str, pid: int | str = "self") -> int:
    """Return ``VmHWM`` (the peak) or ``VmRSS`` (now) in bytes; 0 if nothing tells it."""
    with contextlib.suppress(OSError), open(f"/proc/{pid}/status") as file:
        for line in file:
            if line.startswith(f"{key}:"):
                return int(line.split()[1]) * 1024
    return 0


def forget_peak() -> bool:
    """Let the peak of this process's memory begin anew; False where that is unknown."""
    if sys.platform != "linux":
        return False  # the browser's file system would make a file of that name
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        return False
    return True


def return_free_memory() -> None:
    """Give back what the C library keeps for later, or using it again would not show."""
    if hasattr(_libc(), "malloc_trim"):
        _libc().malloc_trim(0)


def adopt_orphans(adopt: bool) -> None:
    """Let the orphans of this process's descendants become its own children, or not."""
    if hasattr(_libc(), "prctl"):
        _libc().prctl(_PR_SET_CHILD_SUBREAPER, adopt, 0, 0, 0)


@functools.cache
def _libc() -> Any:
    if sys.platform != "linux":
        return None
    import ctypes  # not in every build of Python

    return ctypes.CDLL(None)
