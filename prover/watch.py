"""Watches what a trial reaches, through the interpreter's audit events (PEP 578).

An audit hook cannot be taken out again, so one hook is put in and looks at the watch
that is on duty, if any. What it cannot see: reads and writes by C code that raises no
event, and the folder behind a `dir_fd` of `os.open`, which the event does not carry
(such a name is taken as relative to the stage).
"""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_LOOPBACK = ("127.", "::1", "localhost")
_STARTING = {
    "subprocess.Popen": 0,
    "os.exec": 0,
    "os.posix_spawn": 0,
    "os.spawn": 1,
    "os.system": 0,
    "pty.spawn": 0,
    "os.startfile": 0,
}
"""Events that start a program, with the index of the argument that names it."""

_CHANGING: dict[str, tuple[str, tuple[tuple[int, int | None], ...]]] = {
    "os.remove": ("removed", ((0, 1),)),
    "os.rmdir": ("removed the folder", ((0, 1),)),
    "os.mkdir": ("made the folder", ((0, 2),)),
    "os.rename": ("renamed", ((0, 2), (1, 3))),
    "os.link": ("linked", ((0, 2), (1, 3))),
    "os.symlink": ("made the link", ((1, 2),)),
    "os.chmod": ("changed the mode of", ((0, 2),)),
    "os.chown": ("changed the owner of", ((0, 3),)),
    "os.truncate": ("truncated", ((0, None),)),
    "os.utime": ("changed the times of", ((0, 3),)),
}
"""Events that change a file: the verb, and per path its argument and its dir_fd's."""

_UNTOLD = "os.chown"
"""Guarded and not told: `tarfile` does it for root alone, and evidence is the same for all."""


class Forbidden(BaseException):
    """Raised into a trial that tries what its weakness does not declare.

    No subclass of Exception, so that no `except Exception` of a listing swallows it.
    """


class Watch:
    """What one trial did, as short sentences.

    `saw` holds what the target itself reached, `violations` what anybody tried that the
    weakness does not declare; such an attempt is stopped before it reaches the system.
    `target` is the file of the variant under trial.
    """

    def __init__(self, root: Path, target: Path, starts: tuple[str, ...] = ()) -> None:
        self.saw: list[str] = []
        self.violations: list[str] = []
        self._root = os.path.realpath(root)
        self._target = str(target)
        self._starts = starts
        self._rivals: dict[str, Callable[[], object]] = {}
        self._quiet = False
        # What Python reads to do its own work is no finding.
        self._own = tuple(
            os.path.realpath(place) + os.sep
            for place in (
                sys.prefix,
                sys.base_prefix,
                os.path.dirname(os.__file__),
                target.parent,
                Path(__file__).parent,
            )
        )

    def arm(self, name: str, action: Callable[[], object]) -> None:
        self._rivals[os.path.basename(name)] = action

    def notice(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Take one audit event; called by the hook for every event of the process."""
        if self._quiet:
            return
        self._quiet = True  # what the watch and its rivals do is not the target's doing
        try:
            if event == "open":
                self._notice_open(*arguments[:3])
            elif event in _CHANGING:
                self._notice_change(event, arguments)
            elif event in _STARTING:
                self._notice_start(arguments[_STARTING[event]])
            elif event in {"socket.connect", "socket.sendto"}:
                self._notice_connect(arguments[1])
        finally:
            self._quiet = False

    def _notice_open(self, path: object, mode: str | None, flags: int) -> None:
        if not isinstance(path, (str, bytes, os.PathLike)):
            return  # an open descriptor: its own opening was noticed
        name = os.fsdecode(path)
        by_target = self._by_target()
        rival = self._rivals.pop(os.path.basename(name), None) if by_target else None
        if rival is not None:
            rival()
        writing = bool(flags & _WRITING) or (
            mode is not None and not set(mode) <= set("rbtU")
        )
        place = self._resolve(name)
        if writing:
            self._check_inside(place, "wrote")
        elif (place + os.sep).startswith(self._own) or place.endswith(".pyc"):
            return
        if by_target:
            self._say(f"{'wrote' if writing else 'read'} {self._shown(place)}")

    def _notice_change(self, event: str, arguments: tuple[Any, ...]) -> None:
        verb, positions = _CHANGING[event]
        places = []
        for position, folder in positions:
            path = arguments[position]
            if isinstance(path, int):
                continue  # an open descriptor: its own opening was noticed
            handle = arguments[folder] if folder is not None else -1
            places.append(self._resolve(os.fsdecode(path), handle, follow=False))
        for place in places:
            self._check_inside(place, verb)
        if places and event != _UNTOLD and self._by_target():
            self._say(f"{verb} {' to '.join(map(self._shown, places))}")

    def _notice_start(self, program: Any) -> None:
        name = _program_name(program)
        if self._by_target():
            self._say(f"started {name}")
        if name not in self._starts:
            self._forbid(f"started the program {name}, which is not declared")

    def _notice_connect(self, address: object) -> None:
        host = str(address[0]) if isinstance(address, tuple) else str(address)
        if self._by_target():
            self._say(f"connected to {host}")
        if isinstance(address, tuple) and not host.startswith(_LOOPBACK):
            self._forbid(f"connected beyond loopback, to {host}")

    def _check_inside(self, place: str, verb: str) -> None:
        if not (place + os.sep).startswith(self._root + os.sep) and place != os.devnull:
            self._forbid(f"{verb} {place}, which is outside the stage")

    def _forbid(self, violation: str) -> None:
        if violation not in self.violations:
            self.violations.append(violation)
        raise Forbidden(violation)

    def _resolve(self, name: str, handle: int = -1, *, follow: bool = True) -> str:
        base = os.getcwd()
        if handle >= 0 and not os.path.isabs(name):
            link = f"/proc/self/fd/{handle}"
            base = os.path.realpath(link) if os.path.exists(link) else base
        path = os.path.join(base, name)
        if follow:
            return os.path.realpath(path)
        folder, final = os.path.split(os.path.normpath(path))
        return os.path.join(os.path.realpath(folder), final)

    def _shown(self, place: str) -> str:
        if (place + os.sep).startswith(self._root + os.sep):
            return "/stage" + place[len(self._root) :]
        return place

    def _by_target(self) -> bool:
        frame = sys._getframe(1)
        while frame is not None:
            if frame.f_code.co_filename == self._target:
                return True
            frame = frame.f_back  # type: ignore[assignment]
        return False

    def _say(self, sentence: str) -> None:
        if sentence not in self.saw:
            self.saw.append(sentence)


def _program_name(program: Any) -> str:
    """Return the name of a program that an audit event reports as started.

    The interpreter that runs the prover is ``python``, whatever its file is called.
    """
    words = program if isinstance(program, (list, tuple)) else [program]
    path = os.fsdecode(words[0]).split()[0] if words and words[0] else ""
    found = shutil.which(path) if path else None
    if found and os.path.realpath(found) == os.path.realpath(sys.executable):
        return "python"
    return os.path.basename(path) or "?"


_on_duty: Watch | None = None
_installed = False


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if _on_duty is not None:
        _on_duty.notice(event, arguments)


def start(watch: Watch) -> None:
    """Put `watch` on duty; the process's audit hook is put in at the first call."""
    global _on_duty, _installed
    if not _installed:
        sys.addaudithook(_hook)
        _installed = True
    _on_duty = watch


def stop() -> None:
    """Take the watch off duty."""
    global _on_duty
    _on_duty = None


def arm(name: str, action: Callable[[], object]) -> None:
    """Let `action` run just before the target opens a file called `name`."""
    if _on_duty is None:
        raise RuntimeError("a rival can only be armed while a trial runs")
    _on_duty.arm(name, action)
