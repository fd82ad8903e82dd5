"""The audit guard: judges what a trial does by the interpreter's audit events (PEP 578).

An audit hook cannot be taken out again, so one hook is put in and asks the guard that
is on duty, if any. The table in events.py says what is checked of which event. What no
event shows is listed in reference/method.md.
"""

import contextlib
import ipaddress
import os
import re
import shutil
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote

from .events import EVENTS, Check, Rule

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_UNTOLD = "os.chown"
"""Guarded and not told: `tarfile` does it for root alone, and evidence is the same for all."""
_UNKNOWN = Rule(Check.FORBID, "raised the unknown audit event")
"""For an event of a Python that is newer than the table."""


@dataclass(frozen=True)
class Observation:
    """Something that the target did: a verb, and the paths, program or address."""

    verb: str
    paths: tuple[str, ...]


class Reason(Enum):
    """Why an attempt is a violation."""

    OUTSIDE = "outside the stage"
    UNDECLARED = "not declared"
    REMOTE = "beyond loopback"
    FOREIGN = "of another process"
    NEVER = "forbidden"


@dataclass(frozen=True)
class Violation:
    """Something that a trial tried and must not do.

    `paths` are the paths, the program or the address, as in an Observation.
    """

    event: str
    verb: str
    paths: tuple[str, ...]
    reason: Reason


class Forbidden(BaseException):
    """Raised into a trial that tries what its weakness does not declare.

    No subclass of Exception, so that no `except Exception` of a listing swallows it.
    """

    def __init__(self, violation: Violation) -> None:
        self.violation = violation


class Guard:
    """Judges one trial.

    `saw` holds what the target itself did, `violations` what anybody tried that the
    weakness does not declare; such an attempt is stopped before it reaches the system.
    `target` is the file of the variant under trial.
    """

    def __init__(self, root: Path, target: Path, starts: tuple[str, ...] = ()) -> None:
        self.saw: list[Observation] = []
        self.violations: list[Violation] = []
        self._root = os.path.realpath(root)
        self._target = str(target)
        self._starts = starts
        self._race_hooks: dict[str, Callable[[], object]] = {}
        self._racing: set[int] = set()
        self._ignored: set[int] = set()  # threads that do the guard's own work
        # What Python and its packages read to do their own work is no finding.
        own = os.path.dirname(os.path.realpath(__file__))
        packages = [
            folder
            for folder in (os.path.realpath(place) for place in sys.path if place)
            if not any(
                _is_within(place, folder) for place in (own, os.path.realpath(root))
            )
        ]
        python = (sys.prefix, sys.base_prefix, os.path.dirname(os.__file__))
        self._own = (
            *packages,
            *map(os.path.realpath, python),
            os.path.realpath(target.parent),
            own,
        )
        self._checks: dict[Check, Callable[[str, Rule, tuple[Any, ...]], None]] = {
            Check.FORBID: self._check_forbidden,
            Check.OPEN: self._check_open,
            Check.CHANGE: self._check_change,
            Check.DATABASE: self._check_database,
            Check.START: self._check_start,
            Check.ADDRESS: self._check_address,
            Check.LOOKUP: self._check_lookup,
            Check.REVERSE: self._check_reverse,
            Check.SIGNAL: self._check_signal,
            Check.LIMIT: self._check_limit,
        }

    def before_open(self, name: str | Path, action: Callable[[], object]) -> None:
        """Run `action` once, just before the target opens a file called `name`."""
        self._race_hooks[os.path.basename(name)] = action

    def judge(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Take one audit event; called by the hook for every event of the process."""
        rule = EVENTS.get(event)
        if rule is None:
            # A program's own events carry a name of its own.
            if event.partition(".")[0] not in sys.stdlib_module_names:
                return
            rule = _UNKNOWN
        elif rule.check is Check.ALLOW:
            return
        if threading.get_ident() in self._ignored:
            return
        with self.unwatched():
            self._checks[rule.check](event, rule, arguments)

    @contextlib.contextmanager
    def unwatched(self) -> Iterator[None]:
        """What this thread does in here is the prover's own doing."""
        thread = threading.get_ident()
        self._ignored.add(thread)
        try:
            yield
        finally:
            self._ignored.discard(thread)

    def _check_forbidden(
        self, event: str, rule: Rule, arguments: tuple[Any, ...]
    ) -> None:
        named = [arguments[position] for position in rule.positions]
        if named and not any(named):
            return
        subjects = [event] if rule is _UNKNOWN else [n for n in named if n is not True]
        self._forbid(event, rule.verb, tuple(map(str, subjects)), Reason.NEVER)

    def _check_open(self, event: str, rule: Rule, arguments: tuple[Any, ...]) -> None:
        path, mode, flags = arguments
        if not isinstance(path, (str, bytes, os.PathLike)):
            return  # an open descriptor: its own opening was judged
        name = os.fsdecode(path)
        by_target = self._by_target()
        if by_target:
            self._race(name)
        writing = flags & _WRITING or (
            mode is not None and not set(mode) <= set("rbtU")
        )
        place = self._resolve(name)
        if writing:
            if place != os.devnull:
                self._check_inside(event, "wrote", place)
        elif place.endswith(".pyc") or any(
            _is_within(place, folder) for folder in self._own
        ):
            return
        if by_target:
            self._tell("wrote" if writing else "read", place)

    def _race(self, name: str) -> None:
        """Let the attacker move, who is judged and not told."""
        action = self._race_hooks.pop(os.path.basename(name), None)
        if action is None:
            return
        thread = threading.get_ident()
        self._ignored.discard(thread)
        self._racing.add(thread)
        try:
            action()
        finally:
            self._racing.discard(thread)
            self._ignored.add(thread)

    def _check_change(self, event: str, rule: Rule, arguments: tuple[Any, ...]) -> None:
        told = []
        for position, folder in zip(rule.positions, rule.folders, strict=True):
            path = arguments[position]
            if isinstance(path, int):
                self._check_descriptor(event, rule.verb, path)
                continue
            handle = arguments[folder] if folder is not None else -1
            name = os.fsdecode(path)
            place = self._resolve(name, handle, follow=False)
            self._check_inside(event, rule.verb, place)
            if rule.follows:
                self._check_inside(event, rule.verb, self._resolve(name, handle))
            told.append(place)
        if told and event != _UNTOLD and self._by_target():
            self._tell(rule.verb, *told)

    def _check_descriptor(self, event: str, verb: str, descriptor: int) -> None:
        """Judge a change of an open file: it may have been opened for reading only."""
        try:
            place = os.readlink(f"/proc/self/fd/{descriptor}")
        except OSError:
            return  # closed, or a platform that cannot tell
        if os.path.isabs(place) and not place.endswith(" (deleted)"):
            self._check_inside(event, verb, place)

    def _check_database(
        self, event: str, rule: Rule, arguments: tuple[Any, ...]
    ) -> None:
        name = os.fsdecode(arguments[0])
        if name in {"", ":memory:"}:
            return
        place = self._resolve(name)
        if not name.startswith("file:"):
            self._check_inside(event, rule.verb, place)
            return
        # A URI if the caller asked for URIs, as some builds of SQLite always do. Not
        # split by urllib, which leaves out tabs and line feeds where SQLite does not.
        path, _, query = name.removeprefix("file:").partition("#")[0].partition("?")
        path = re.sub("^//[^/]*", "", path)  # the machine, which is this one
        if parse_qs(query).get("mode") not in (["memory"], ["ro"]):
            self._check_inside(event, rule.verb, self._resolve(unquote(path)))
        # Or the name of a file, if there is a folder of such a name.
        if os.path.exists(os.path.dirname(os.path.join(os.curdir, name))):
            self._check_inside(event, rule.verb, place)

    def _check_start(self, event: str, rule: Rule, arguments: tuple[Any, ...]) -> None:
        name = rule.program or _program_name(event, arguments[rule.positions[0] :])
        if self._by_target():
            self._tell(rule.verb, name)
        if name not in self._starts:
            self._forbid(event, "started the program", (name,), Reason.UNDECLARED)

    def _check_address(
        self, event: str, rule: Rule, arguments: tuple[Any, ...]
    ) -> None:
        one, address = arguments[0], arguments[rule.positions[0]]
        if address is None:
            return  # a socket that is connected already
        if isinstance(address, (str, bytes)) and _is_unix(one):
            self._check_socket_file(event, rule.verb, os.fsdecode(address))
            return
        host = _text(address[0]) if isinstance(address, tuple) else repr(address)
        if self._by_target():
            self._tell(rule.verb, host)
        if not (_is_internet(one) and (host == "localhost" or _is_loopback(host))):
            self._forbid(event, rule.verb, (host or "every address",), Reason.REMOTE)

    def _check_socket_file(self, event: str, verb: str, name: str) -> None:
        if not name or name.startswith("\0"):  # a name that the whole machine shares
            self._forbid(event, verb, (ascii(name),), Reason.OUTSIDE)
        place = self._resolve(name)
        if self._by_target():
            self._tell(verb, place)
        self._check_inside(event, verb, place)

    def _check_lookup(self, event: str, rule: Rule, arguments: tuple[Any, ...]) -> None:
        host = _text(arguments[rule.positions[0]])
        if host not in {"", "localhost"} and _address(host) is None:
            self._forbid(event, rule.verb, (host,), Reason.REMOTE)

    def _check_reverse(
        self, event: str, rule: Rule, arguments: tuple[Any, ...]
    ) -> None:
        asked = arguments[rule.positions[0]]
        host = _text(asked[0] if isinstance(asked, tuple) else asked)
        if host != "localhost" and not _is_loopback(host):
            self._forbid(event, rule.verb, (host,), Reason.REMOTE)

    def _check_signal(self, event: str, rule: Rule, arguments: tuple[Any, ...]) -> None:
        pid = arguments[rule.positions[0]]
        if not (_owns_group(pid) if event == "os.killpg" else _owns(pid)):
            self._forbid(event, rule.verb, (str(pid),), Reason.FOREIGN)

    def _check_limit(self, event: str, rule: Rule, arguments: tuple[Any, ...]) -> None:
        import resource  # on the platforms that raise this event

        pid = arguments[0] if event == "resource.prlimit" else 0
        which, limits = arguments[-2:]
        if not (pid == 0 or _owns(pid)):
            self._forbid(event, rule.verb, (str(pid),), Reason.FOREIGN)
        if limits is None:
            return  # a question
        # What is no plain pair of numbers could be another one when it is read again.
        plain = type(limits) is tuple and [*map(type, limits)] == [int, int]
        hard = resource.getrlimit(which)[1]
        if not plain or (hard != resource.RLIM_INFINITY and not 0 <= limits[1] <= hard):
            self._forbid(event, rule.verb, (str(pid),), Reason.NEVER)

    def _check_inside(self, event: str, verb: str, place: str) -> None:
        if not _is_within(place, self._root):
            self._forbid(event, verb, (place,), Reason.OUTSIDE)

    def _forbid(
        self, event: str, verb: str, paths: tuple[str, ...], reason: Reason
    ) -> None:
        violation = Violation(event, verb, paths, reason)
        if violation not in self.violations:
            self.violations.append(violation)
        raise Forbidden(violation)

    def _resolve(self, name: str, handle: int = -1, *, follow: bool = True) -> str:
        base = self._root
        with contextlib.suppress(OSError):  # the working directory was removed
            base = os.getcwd()
        folder_of_handle = f"/proc/self/fd/{handle}"
        if os.path.exists(folder_of_handle):
            base = os.path.realpath(folder_of_handle)
        path = os.path.join(base, name)
        if follow:
            return os.path.realpath(path)
        folder, final = os.path.split(os.path.normpath(path))
        return os.path.join(os.path.realpath(folder), final)

    def _by_target(self) -> bool:
        if threading.get_ident() in self._racing:
            return False
        frame = sys._getframe(1)
        while frame is not None:
            if frame.f_code.co_filename == self._target:
                return True
            frame = frame.f_back  # type: ignore[assignment]
        return False

    def _tell(self, verb: str, *paths: str) -> None:
        observation = Observation(verb, paths)
        if observation not in self.saw:
            self.saw.append(observation)


def _is_within(place: str, folder: str) -> bool:
    """Tell whether an absolute path is `folder` or below it, part by part."""
    place, folder = os.path.normcase(place), os.path.normcase(folder)
    try:
        return os.path.commonpath([place, folder]) == folder
    except ValueError:  # another drive
        return False


def _program_name(event: str, arguments: tuple[Any, ...]) -> str:
    """Return the name of a program that an audit event reports as started.

    The interpreter that runs the prover is ``python``, whatever its file is called.
    """
    program = arguments[0]
    if program is None and len(arguments) > 1:  # Windows: the command line has it
        line = arguments[1]
        program = line.split()[:1] if isinstance(line, str) else line
    if isinstance(program, (list, tuple)):
        found = [*program, ""][0]
        if event == "_posixsubprocess.fork_exec":  # the places where it may be
            found = next((each for each in program if os.path.exists(each)), found)
        program = found
    path = os.fsdecode(program or "")
    whole = shutil.which(path)
    if whole and os.path.realpath(whole) == os.path.realpath(sys.executable):
        return "python"
    return os.path.basename(path) or "?"


def _text(host: object) -> str:
    if isinstance(host, (bytes, bytearray)):
        return host.decode("utf-8", "replace")
    return "" if host is None else str(host)


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Return the address that `host` writes as a number, or None for a name."""
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host)
    if host.split() == [host]:
        with contextlib.suppress(OSError, ValueError):
            return ipaddress.IPv4Address(socket.inet_aton(host))  # 127.1, 0x7f000001
    return None


def _is_loopback(host: str) -> bool:
    address = _address(host)
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address is not None and address.is_loopback


def _is_internet(one: socket.socket) -> bool:
    return one.family in {socket.AF_INET, socket.AF_INET6}


def _is_unix(one: socket.socket) -> bool:
    return one.family == getattr(socket, "AF_UNIX", None)


def _owns(pid: int) -> bool:
    """Tell whether a signal to `pid` stays with this process and those it started."""
    if pid > 0:
        return pid == os.getpid() or _has_child("P_PID", pid)
    return _owns_group(-pid)


def _owns_group(group: int) -> bool:
    if not hasattr(os, "getpgrp"):
        return False
    if group in {0, os.getpgrp()}:
        return os.getpgrp() == os.getpid()
    return _has_child("P_PGID", group)


def _has_child(kind: str, number: int) -> bool:
    try:
        options = os.WEXITED | os.WNOHANG | os.WNOWAIT
        os.waitid(getattr(os, kind), number, options)
    except (AttributeError, OSError):  # none such, or not on this platform
        return False
    return True


_on_duty: Guard | None = None
_installed = False


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if _on_duty is not None:
        _on_duty.judge(event, arguments)


def start(guard: Guard) -> None:
    """Put `guard` on duty; the process's audit hook is put in at the first call."""
    global _on_duty, _installed
    if not _installed:
        sys.addaudithook(_hook)
        _installed = True
    _on_duty = guard


def stop() -> None:
    """Take the guard off duty."""
    global _on_duty
    _on_duty = None


def before_open(name: str | Path, action: Callable[[], object]) -> None:
    """Put in a race hook: `action` runs just before the target opens such a file."""
    if _on_duty is None:
        raise RuntimeError("a race hook can only be put in while a trial runs")
    _on_duty.before_open(name, action)


def unwatched() -> contextlib.AbstractContextManager[None]:
    """Return a context in which the guard on duty, if any, ignores this thread."""
    return contextlib.nullcontext() if _on_duty is None else _on_duty.unwatched()
