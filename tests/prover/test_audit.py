"""The audit guard: a test per audit event, and one for every hole that was ever found."""

import contextlib
import json
import os
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from prover import audit, child
from prover.audit import Forbidden, Guard, Observation, Reason
from prover.events import EVENTS, Check
from tests.unchanged import depends_on

pytestmark = depends_on(Path("prover"), Path("tools"))

TABLE = Path(__file__).with_name("audit_events.txt")
DOCUMENTED = {
    name: [each for each in arguments.strip().split(", ") if each]
    for name, _, arguments in (
        line.partition(":")
        for line in TABLE.read_text().splitlines()
        if not line.startswith("#")
    )
}
NEWEST = (3, 15)
"""The Python whose table was written down."""
UNDOCUMENTED = {  # and those whose modules newer Pythons have not
    "_thread.start_joinable_thread",
    "nntplib.connect",
    "nntplib.putline",
    "pathlib.Path.walk",
    "sys.set_asyncgen_hook_finalizer",
    "sys.set_asyncgen_hook_firstiter",
    "telnetlib.Telnet.open",
    "telnetlib.Telnet.write",
}


def test_the_table_knows_every_documented_event_and_no_other() -> None:
    assert len(DOCUMENTED) > 190
    assert set(EVENTS) == set(DOCUMENTED) | UNDOCUMENTED


def test_the_written_table_is_that_of_the_newest_python() -> None:
    assert f"Python {NEWEST[0]}.{NEWEST[1]}." in TABLE.read_text()
    assert sys.version_info[:2] <= NEWEST, f"write the newer table into {TABLE.name}"


@pytest.mark.parametrize(
    "event", [name for name, rule in EVENTS.items() if rule.check is Check.CHANGE]
)
def test_the_positions_are_those_of_the_documented_arguments(event: str) -> None:
    rule = EVENTS[event]
    names = DOCUMENTED[event]
    for position, folder in zip(rule.positions, rule.folders, strict=True):
        assert names[position] in {"path", "fd", "src", "dst", "file_name", "dst_path"}
        if folder is None:
            assert not [name for name in names if "dir_fd" in name]
        else:
            of = names[position] if "dir_fd" not in names else ""
            assert names[folder] == f"{of}_dir_fd".strip("_")


@pytest.fixture
def guard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Guard]:
    root = tmp_path / "stage"
    root.mkdir()
    (root / "link").symlink_to(tmp_path / "outside")
    (tmp_path / "stage-two").mkdir()
    monkeypatch.chdir(root)
    yield Guard(root, Path(__file__), ("true",))


INTERNET = socket.socket()
UNIX = socket.socket(socket.AF_UNIX)

# Per check: arguments that are refused, and why; and arguments that pass. `NAME` stands
# for the argument to check.
BESIDE = ["../x", "/x", "../stage-two", "a/../../x", "..", b"../x"]
REFUSED: dict[Check, tuple[Reason, list[Any]]] = {
    Check.CHANGE: (Reason.OUTSIDE, BESIDE),
    Check.DATABASE: (
        Reason.OUTSIDE,
        [*BESIDE, "file:../x", "file:/x?mode=rw", "file:%2e%2e/x", "link"],
    ),
    Check.START: (Reason.UNDECLARED, ["touch", "/bin/touch", b"touch", "", ["touch"]]),
    Check.ADDRESS: (
        Reason.REMOTE,
        [
            (host, 80)
            for host in (
                *("localhost.evil.example", "127.evil.example", "::1234", "10.0.0.1"),
                *("192.0.2.1", "127.0.0.1.evil.example", "LOCALHOST", "", "0.0.0.0"),
                *("::", "::ffff:10.0.0.1", "128.0.0.1", "126.255.255.255", b"10.1"),
                *("0x0a000001", "127.0.0.1 evil", "<broadcast>"),
            )
        ],
    ),
    Check.LOOKUP: (
        Reason.REMOTE,
        [
            *("evil.example", "localhost.evil.example", "LOCALHOST", b"evil.example"),
            *("127.0.0.1 x", "1.2.3.4.5"),
        ],
    ),
    Check.REVERSE: (Reason.REMOTE, ["10.0.0.1", "evil.example", ("192.0.2.1", 80), ""]),
    Check.SIGNAL: (Reason.FOREIGN, [os.getppid(), 1, -1, -os.getppid(), -(1 << 22)]),
}
PASSES: dict[Check, list[Any]] = {
    Check.CHANGE: ["x", "a/../x", b"x", "./x"],
    Check.DATABASE: [
        *("x.db", ":memory:", "", "file:x.db", "file:x?mode=memory", b"x.db"),
        *("file:../x?mode=ro", "file::memory:"),
    ],
    Check.START: ["true", "/bin/true", b"true", ["true", "x"], ("true",)],
    Check.ADDRESS: [
        None,
        *[
            (host, 80)
            for host in (
                *("127.0.0.1", "127.1.2.3", "::1", "localhost", "::ffff:127.0.0.1"),
                *("127.1", "0x7f000001", b"127.0.0.1"),
            )
        ],
    ],
    Check.LOOKUP: ["localhost", b"localhost", None, "", "192.0.2.1", "::1", "127.1"],
    Check.REVERSE: ["127.0.0.1", "localhost", ("::1", 80, 0, 0)],
    Check.SIGNAL: [os.getpid()],
}


def arguments_of(event: str, position: int, value: Any) -> tuple[Any, ...]:
    """Return arguments of `event` that are harmless but for the one at `position`."""
    names = DOCUMENTED[event]
    found: list[Any] = ["x" if "dir_fd" not in name else -1 for name in names]
    if event.startswith("socket."):
        found[0] = INTERNET
    found[position] = value
    return tuple(found)


@pytest.mark.parametrize(
    ("event", "position"),
    [
        (event, position)
        for event, rule in EVENTS.items()
        if rule.check in REFUSED
        for position in rule.positions
    ],
)
def test_checked(guard: Guard, event: str, position: int) -> None:
    check = EVENTS[event].check
    reason, values = REFUSED[check]
    for value in values:
        if event == "os.killpg" and value < 0:
            continue
        with pytest.raises(Forbidden) as caught:
            guard.judge(event, arguments_of(event, position, value))
        assert caught.value.violation.reason is reason, value
        assert caught.value.violation in guard.violations
        assert caught.value.violation.event == event
    guard.violations.clear()
    for value in PASSES[check]:
        if event == "os.killpg":
            continue  # this process leads no group: see the real ones below
        guard.judge(event, arguments_of(event, position, value))
    assert not guard.violations


@pytest.mark.parametrize(
    "event", [name for name, rule in EVENTS.items() if rule.follows]
)
def test_changes_that_follow_links_are_judged_where_they_arrive(
    guard: Guard, event: str
) -> None:
    with pytest.raises(Forbidden):
        guard.judge(event, arguments_of(event, 0, "link"))


def test_which_changes_follow_links() -> None:
    """By default: os.lchown raises the event of os.chown, and is judged like that."""
    assert {name for name, rule in EVENTS.items() if rule.follows} == {
        *("_winapi.CreateFile", "os.chflags", "os.chmod", "os.chown", "os.truncate"),
        *("os.removexattr", "os.setxattr", "os.utime"),
    }


@pytest.mark.parametrize("event", ["os.remove", "os.symlink", "os.rename"])
def test_changes_of_a_link_itself_are_judged_where_it_stands(
    guard: Guard, event: str
) -> None:
    guard.judge(event, arguments_of(event, 0, "link"))


@pytest.mark.parametrize(
    "event", [name for name, rule in EVENTS.items() if rule.check is Check.FORBID]
)
def test_forbidden(guard: Guard, event: str) -> None:
    with pytest.raises(Forbidden) as caught:
        guard.judge(event, ("libc.so.6", True, 1, 2))
    assert caught.value.violation.reason is Reason.NEVER
    named = {"ctypes.dlopen": ("libc.so.6",)}
    assert caught.value.violation.paths == named.get(event, ())


@pytest.mark.parametrize(
    "event", [name for name, rule in EVENTS.items() if rule.check is Check.ALLOW]
)
def test_allowed(guard: Guard, event: str) -> None:
    guard.judge(event, ("/outside", "evil.example", 1))
    assert not guard.violations
    assert not guard.saw


def test_forbidden_only_with_an_argument(guard: Guard) -> None:
    guard.judge("ctypes.dlopen", (None,))  # `import ctypes` does it
    guard.judge("sqlite3.enable_load_extension", (None, False))


@pytest.mark.parametrize("event", ["os.system", "os.fork", "os.forkpty"])
def test_what_starts_a_program_that_no_argument_names(guard: Guard, event: str) -> None:
    with pytest.raises(Forbidden) as caught:
        guard.judge(event, ("true",))
    [name] = caught.value.violation.paths
    assert name == ("sh" if event == "os.system" else "python")
    Guard(Path.cwd(), Path(__file__), (name,)).judge(event, ("true",))


@pytest.mark.parametrize(
    ("path", "mode", "flags", "refused"),
    [
        ("../x", "w", 0, True),
        ("../x", "a", 0, True),
        ("../x", "x", 0, True),
        ("../x", "r+", 0, True),
        ("link", "w", 0, True),
        ("../stage-two/x", "w", 0, True),
        *[
            ("../x", None, flag, True)
            for flag in (os.O_WRONLY, os.O_RDWR, os.O_CREAT, os.O_TRUNC, os.O_APPEND)
        ],
        (b"../x", "w", 0, True),
        (Path("../x"), "w", 0, True),
        ("../x", "rb", 0, False),
        ("../x", "rbtU", 0, False),  # all letters that a mode for reading may have
        ("/etc/passwd", "rt", 0, False),
        ("x", "w", 0, False),
        (os.devnull, "w", 0, False),
        (3, "w", 0, False),
    ],
)
def test_open(
    guard: Guard, path: Any, mode: str | None, flags: int, refused: bool
) -> None:
    if refused:
        with pytest.raises(Forbidden) as caught:
            guard.judge("open", (path, mode, flags))
        assert caught.value.violation.verb == "wrote"
        assert caught.value.violation.reason is Reason.OUTSIDE
    else:
        guard.judge("open", (path, mode, flags))


def test_nothing_but_writing_may_happen_to_devnull(guard: Guard) -> None:
    with pytest.raises(Forbidden):
        guard.judge("os.remove", (os.devnull, -1))


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("file:../x?mode=ro", True),
        ("file:../../../x?mode=ro", True),
        ("file:../x?mode=memory#?mode=rw", True),
        ("file:%3Amemory%3A", True),  # a file of this name
        ("file:../:memory:", False),
        ("file:../x?mo\tde=ro", False),  # SQLite knows no such parameter, and writes
        ("file:../x?mode=ro&mode=rwc", False),
        ("file:../x#?mode=ro", False),
        ("file://localhost/x", False),
        ("file:///x", False),
        ("folder/../../x?mode=ro", False),
        ("file:%2e%2e/x", False),
        # Where SQLite takes it for a name, because there is such a folder.
        ("file:named/../../x?mode=ro", False),
        ("file:named/x?mode=ro", True),
    ],
)
def test_databases(guard: Guard, name: str, allowed: bool) -> None:
    Path("file:named").mkdir()
    with contextlib.nullcontext() if allowed else pytest.raises(Forbidden):
        guard.judge("sqlite3.connect", (name,))


def test_databases_where_the_working_directory_is_outside(guard: Guard) -> None:
    os.chdir("..")
    with pytest.raises(Forbidden):
        guard.judge("sqlite3.connect", ("file:x?mode=ro",))
    for no_file in ("", ":memory:"):
        guard.judge("sqlite3.connect", (no_file,))


@pytest.mark.parametrize("event", ["resource.setrlimit", "resource.prlimit"])
def test_limits_fall_and_do_not_rise(
    guard: Guard, event: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import resource

    def judge(limits: object, pid: int = 0) -> None:
        before = (pid,) if event == "resource.prlimit" else ()
        guard.judge(event, (*before, resource.RLIMIT_CORE, limits))

    class Pair(tuple[int, int]):
        """It could be another pair each time it is read."""

    monkeypatch.setattr(os, "getpgrp", lambda: os.getpid() + 1)  # it leads no group
    for hard in (resource.RLIM_INFINITY, 10):
        monkeypatch.setattr(resource, "getrlimit", lambda _, hard=hard: (0, hard))
        judge(None)
        for value in (0, 9, 10):
            judge((0, value))
        for limits in (Pair((0, 0)), iter((0, 0)), (0, 0.0), (0, 0, 0), 0):
            with pytest.raises(Forbidden) as caught:
                judge(limits)
            assert caught.value.violation.reason is Reason.NEVER
            assert caught.value.violation.paths == ("0",)
    for value in (11, -1):
        with pytest.raises(Forbidden):
            judge((0, value))
    if event == "resource.prlimit":
        judge((0, 0), os.getpid())
        with pytest.raises(Forbidden) as caught:
            judge(None, os.getppid())
        assert caught.value.violation.reason is Reason.FOREIGN
        assert caught.value.violation.paths == (str(os.getppid()),)


def test_socket_files_are_inside_the_stage(guard: Guard) -> None:
    guard.judge("socket.bind", (UNIX, "my.sock"))
    guard.judge("socket.bind", (UNIX, b"my.sock"))
    for name in ("../my.sock", "/run/x", "\0shared", ""):
        with pytest.raises(Forbidden) as caught:
            guard.judge("socket.bind", (UNIX, name))
        assert caught.value.violation.reason is Reason.OUTSIDE
        if name in {"\0shared", ""}:
            assert caught.value.violation.paths == (ascii(name),)


@pytest.mark.parametrize(
    ("one", "address", "told"),
    [
        (UNIX, ("127.0.0.1", 80), "127.0.0.1"),
        (INTERNET, "my.sock", "'my.sock'"),
        (INTERNET, "127.0.0.1", "'127.0.0.1'"),
        (INTERNET, (0, 0), "0"),  # of a process, as for AF_NETLINK
        (INTERNET, ("", 80), "every address"),
        (INTERNET, (b"192.0.2.1", 80), "192.0.2.1"),
        (INTERNET, (bytearray(b"192.0.2.1"), 80), "192.0.2.1"),
    ],
)
def test_an_address_is_judged_by_the_family_of_its_socket(
    guard: Guard, one: socket.socket, address: object, told: str
) -> None:
    with pytest.raises(Forbidden) as caught:
        guard.judge("socket.connect", (one, address))
    assert caught.value.violation.paths == (told,)
    assert caught.value.violation.reason is Reason.REMOTE


@pytest.mark.parametrize(
    ("event", "arguments", "name"),
    [
        ("_winapi.CreateProcess", (None, "touch x", None), "touch"),
        ("subprocess.Popen", (None, ["touch", "/bin/true"], None, None), "touch"),
        ("subprocess.Popen", ("/bin/touch", ["true"], None, None), "touch"),
        ("os.exec", (None,), "?"),
        ("os.exec", ("",), "?"),
        ("os.spawn", (0, "/bin/touch", ["true"], {}), "touch"),
        # Here the list says where the program may be, not what its arguments are.
        ("_posixsubprocess.fork_exec", (["/nowhere/true", "/nowhere/touch"],), "true"),
        ("_posixsubprocess.fork_exec", (["/nowhere/touch", "/bin/sh"],), "sh"),
        ("subprocess.Popen", ("snake", ["x"], None, None), "python"),
        ("subprocess.Popen", (sys.executable, ["x"], None, None), "python"),
    ],
)
def test_the_name_of_what_is_started(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    event: str,
    arguments: tuple[Any, ...],
    name: str,
) -> None:
    (tmp_path / "snake").symlink_to(sys.executable)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    Guard(tmp_path, Path("target.py"), (name,)).judge(event, arguments)
    with pytest.raises(Forbidden) as caught:
        Guard(tmp_path, Path("target.py")).judge(event, arguments)
    assert caught.value.violation.paths == (name,)
    assert caught.value.violation.reason is Reason.UNDECLARED


def test_only_what_the_target_does_is_told(guard: Guard, tmp_path: Path) -> None:
    """Here the target is this very file."""
    place = str(tmp_path / "stage")
    does: list[tuple[str, tuple[Any, ...], Observation | None]] = [
        ("open", ("x", "w", 0), Observation("wrote", (f"{place}/x",))),
        ("open", ("x", "r", 0), Observation("read", (f"{place}/x",))),
        ("open", ("/elsewhere/x.pyc", "r", 0), None),
        ("os.mkdir", ("d", 0, -1), Observation("made the folder", (f"{place}/d",))),
        ("os.chown", ("x", 0, 0, -1), None),  # evidence is the same for root and others
        ("os.chmod", (INTERNET.fileno(), 0, -1), None),  # it has no path
        ("os.system", ("true",), Observation("started", ("sh",))),
        (
            "socket.connect",
            (INTERNET, ("localhost", 80)),
            Observation("connected to", ("localhost",)),
        ),
        ("socket.bind", (UNIX, "s"), Observation("listened on", (f"{place}/s",))),
    ]
    for event, arguments, _ in does:
        with contextlib.suppress(Forbidden):
            guard.judge(event, arguments)
    assert guard.saw == [told for *_, told in does if told]
    other = Guard(tmp_path / "stage", Path("/nowhere/target.py"))
    for event, arguments, _ in does:
        with contextlib.suppress(Forbidden):
            other.judge(event, arguments)
    assert other.saw == []
    assert [each.event for each in guard.violations] == ["os.system"]


def test_signals_that_stay_within(
    guard: Guard, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Forbidden) as caught:
        guard.judge("os.kill", (1, 9))
    assert caught.value.violation.paths == ("1",)
    with monkeypatch.context() as patch:
        patch.setattr(os, "getpgrp", lambda: os.getpid() + 1)
        with pytest.raises(Forbidden):
            guard.judge("os.killpg", (os.getpid(), 9))
    for lacking in ("getpgrp", "waitid"):  # as on Windows
        with monkeypatch.context() as patch:
            patch.delattr(os, lacking)
            guard.judge("os.kill", (os.getpid(), 9))
            with pytest.raises(Forbidden):
                guard.judge("os.kill", (-os.getppid(), 9))


def test_the_hook_is_put_in_once_and_asks_the_guard_on_duty(tmp_path: Path) -> None:
    def work() -> bytes:
        judged = []

        class Counting(Guard):
            def judge(self, event: str, arguments: tuple[Any, ...]) -> None:
                judged.append(event)

        guard = Counting(tmp_path, Path("target.py"))
        for _ in range(2):
            audit.start(guard)
            sys.audit("shop.sold")
            audit.stop()
            sys.audit("shop.closed")
        return repr(judged).encode()

    answer = child.in_child(work, 10)
    assert answer
    assert eval(answer).count("shop.sold") == 2
    assert "shop.closed" not in eval(answer)


def test_a_race_hook_needs_a_guard_and_unwatched_does_not() -> None:
    with pytest.raises(RuntimeError, match="while a trial runs"):
        audit.before_open("a", lambda: None)
    with audit.unwatched():
        pass


def test_a_group_that_others_lead_gets_no_signal(
    guard: Guard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "getpgrp", lambda: os.getpid() + 1)
    with pytest.raises(Forbidden):
        guard.judge("os.kill", (0, 9))


def test_one_thread_is_judged_while_the_guard_is_busy_in_another(guard: Guard) -> None:
    def other() -> None:
        with contextlib.suppress(Forbidden):
            guard.judge("os.remove", ("../x", -1))

    with guard.unwatched():
        other()
        assert not guard.violations
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    assert guard.violations


def test_an_event_of_a_newer_python_is_refused_and_one_of_a_program_is_not(
    guard: Guard,
) -> None:
    guard.judge("shop.sold", ("tea",))
    with pytest.raises(Forbidden) as caught:
        guard.judge("os.brand_new", ())
    assert caught.value.violation.paths == ("os.brand_new",)


# What is really called, in a child process, and the events that must be violations.
REAL = {
    "os.kill(os.getppid(), 0)": ["os.kill"],
    "os.kill(-1, 0)": ["os.kill"],
    "os.killpg(os.getpgid(os.getppid()), 0)": ["os.killpg"],
    "os.kill(os.getpid(), 0); os.kill(0, 0); os.killpg(0, 0)": [],
    "p = os.fork() or os._exit(0); os.kill(p, 9); os.waitpid(p, 0)": [],
    # One that runs on is not waited for, and one that has ended is not collected.
    "r, w = os.pipe(); p = os.fork() or (os.close(w), os.read(r, 1), os._exit(0))\n"
    "os.kill(p, 9); os.waitpid(p, 0)": [],
    "p = os.fork() or os._exit(0); os.waitid(os.P_PID, p, os.WEXITED | os.WNOWAIT)\n"
    "try: os.kill(p, 0); os.waitpid(p, 0)\nexcept OSError: os._exit(1)": [],
    "os.dup2(os.open('..', os.O_RDONLY), 0); os.mkdir('n', dir_fd=0)": ["os.mkdir"],
    "os.fchmod(os.pipe()[0], 0o600)": [],
    "s = socket.socket(type=socket.SOCK_DGRAM); s.sendto(b'x', ('192.0.2.1', 9))": [
        "socket.sendto"
    ],
    "s = socket.socket(type=socket.SOCK_DGRAM)\ns.sendmsg([b'x'], [], 0, ('192.0.2.1', 9))": [
        "socket.sendmsg"
    ],
    "s = socket.socketpair()[0]; s.sendmsg([b'x'])": [],
    "socket.socket().bind(('', 0))": ["socket.bind"],
    "socket.socket().bind(('127.0.0.1', 0))": [],
    "socket.getaddrinfo('evil.example', 80)": ["socket.getaddrinfo"],
    "socket.gethostbyname('evil.example')": ["socket.gethostbyname"],
    "socket.gethostbyname_ex('evil.example')": ["socket.gethostbyname"],
    "socket.gethostbyaddr('192.0.2.1')": ["socket.gethostbyaddr"],
    "socket.getnameinfo(('192.0.2.1', 80), 0)": ["socket.getnameinfo"],
    "urllib.request.urlopen('http://evil.example/')": ["socket.getaddrinfo"],
    "http.client.HTTPConnection('192.0.2.1').request('GET', '/')": ["socket.connect"],
    "sqlite3.connect('../kept.txt')": ["sqlite3.connect"],
    "sqlite3.connect('file:../new.db', uri=True)": ["sqlite3.connect"],
    "sqlite3.connect('file:../kept.txt?mode=ro', uri=True)": [],
    "sqlite3.connect('file:../new.db?mo\tde=ro', uri=True)": ["sqlite3.connect"],
    "sqlite3.connect('mine.db').execute('create table t (a)')": [],
    "os.truncate('../kept.txt', 0)": ["os.truncate"],
    "os.link('../kept.txt', 'mine')": ["os.link"],
    "os.chmod(os.open('../kept.txt', os.O_RDONLY), 0o777)": ["os.chmod"],
    "os.utime(os.open('../kept.txt', os.O_RDONLY))": ["os.utime"],
    "os.symlink('../kept.txt', 'l'); os.chmod('l', 0o777)": ["os.chmod"],
    "os.symlink('../kept.txt', 'l'); os.chown('l', os.getuid(), os.getgid())": [
        "os.chown"
    ],
    "os.mkdir('n', dir_fd=os.open('..', os.O_RDONLY))": ["os.mkdir"],
    "os.unlink('kept.txt', dir_fd=os.open('..', os.O_RDONLY))": ["os.remove"],
    "shutil.copyfile('../kept.txt', '../new')": ["open"],
    "shutil.rmtree('../folder')": ["os.rmdir"],
    "shutil.move('../kept.txt', 'mine')": ["os.rename"],
    "shutil.make_archive('../new', 'zip', '.')": ["open"],
    "tempfile.mkdtemp()": ["os.mkdir"],
    "tempfile.mkdtemp(dir='.')": [],
    "ctypes.CDLL('libc.so.6')": ["ctypes.dlopen"],
    "ctypes.pythonapi.Py_IncRef": ["ctypes.dlsym"],
    "ctypes.string_at(id(None), 1)": ["ctypes.string_at"],
    "os.posix_spawn('/bin/touch', ['touch', '../new'], {})": ["os.posix_spawn"],
    "os.execv('/bin/touch', ['touch', '../new'])": ["os.exec"],
    "subprocess.run(['touch', '../new'])": ["subprocess.Popen"],
    "subprocess.run('touch ../new', shell=True)": ["subprocess.Popen"],
    "os.system('true; touch ../new')": ["os.system"],
    "os.popen('true; touch ../new')": ["subprocess.Popen"],
    "webbrowser.GenericBrowser('true').open('http://evil.example')": [
        "webbrowser.open"
    ],
    "syslog.openlog('x')": ["syslog.openlog"],
    "resource.prlimit(os.getppid(), resource.RLIMIT_CORE)": ["resource.prlimit"],
    "resource.prlimit(0, resource.RLIMIT_CORE)": [],
    "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))": [],
    "resource.setrlimit(resource.RLIMIT_CORE, (0, -1))": ["resource.setrlimit"],
    "resource.setrlimit(resource.RLIMIT_CORE, (9, 9))": ["resource.setrlimit"],
    "resource.setrlimit(resource.RLIMIT_CORE, iter([0, 0]))": ["resource.setrlimit"],
    "sys.audit('os.brand_new')": ["os.brand_new"],
    "sys.audit('shop.sold')": [],
    "threading.Thread(target=lambda: open('../new', 'w')).start()": ["open"],
    "def evil(): open('../new', 'w')\nguard.before_open('a', evil)\nopen('a')": [
        "open"
    ],
    "os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone')\n"
    "open(guard._root + '/mine', 'w'); os.kill(1, 0)": ["os.kill"],
    "for _ in 1, 2:\n  try: open('../new', 'w')\n  except BaseException: pass": [
        "open"
    ],
    "os.fchmod(os.memfd_create('x'), 0o600)": [],
}
MODULES = """
import ctypes, http.client, os, resource, shutil, socket, sqlite3, subprocess, sys
import syslog, tempfile, threading, urllib.request, webbrowser
"""


@pytest.mark.parametrize("code", REAL)
def test_really_called(code: str, tmp_path: Path) -> None:
    root = tmp_path / "stage"
    root.mkdir()
    (tmp_path / "kept.txt").write_text("kept")
    (tmp_path / "folder").mkdir()
    names: dict[str, Any] = {}
    exec(MODULES, names)
    guard = Guard(root, Path("target.py"), ("python",))
    names["guard"] = guard

    def work() -> bytes:
        os.chdir(root)
        audit.start(guard)
        try:
            exec(compile(code, "target.py", "exec"), names)
            for thread in names["threading"].enumerate()[1:]:
                thread.join()
        except (Forbidden, OSError):
            pass
        audit.stop()
        return json.dumps([each.event for each in guard.violations]).encode()

    answer = child.in_child(work, 10)
    assert answer, "the child died"
    assert json.loads(answer) == REAL[code]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *("folder", "kept.txt", "stage")
    ]
    assert (tmp_path / "kept.txt").read_text() == "kept"
    assert (tmp_path / "kept.txt").stat().st_mode & 0o777 != 0o777


def test_what_the_target_does_is_told_once_and_the_attacker_not_at_all(
    tmp_path: Path,
) -> None:
    guard = Guard(tmp_path, Path("target.py"))

    def work() -> bytes:
        os.chdir(tmp_path)
        audit.start(guard)
        audit.before_open("elsewhere/a", lambda: Path("b").write_text("x"))
        Path("a").touch()  # the attacker waits for the target
        assert not Path("b").exists()
        code = "open('./a', 'w'); open('a', 'w'); import os; os.rename('a', 'c')"
        exec(compile(code, "target.py", "exec"))
        Path("d").write_text("not the target")
        with audit.unwatched():
            os.mkdir(f"{tmp_path}-beside")
        audit.stop()
        return json.dumps([[each.verb, *each.paths] for each in guard.saw]).encode()

    answer = child.in_child(work, 10)
    assert answer
    told = [Observation(verb, tuple(paths)) for verb, *paths in json.loads(answer)]
    assert told == [
        Observation("wrote", (f"{tmp_path}/a",)),
        Observation("renamed", (f"{tmp_path}/a", f"{tmp_path}/c")),
    ]
    assert (tmp_path / "b").exists()


def test_what_lies_where_is_known_by_real_paths(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each folder is reached through a link; two of them are none of Python's own."""
    names = ("held/stage", "python", "packages", "prover", "target", "here")
    for name in names:
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "data").write_text("x")
        (tmp_path / f"to_{Path(name).name}").symlink_to(tmp_path / name)
    target = tmp_path / "to_target" / "target.py"
    monkeypatch.setattr(
        sys, "path", [str(tmp_path / "to_packages"), str(tmp_path / "held"), ""]
    )
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "nowhere"))
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path / "nowhere"))
    monkeypatch.setattr(os, "__file__", str(tmp_path / "to_python" / "os.py"))
    monkeypatch.setattr(audit, "__file__", str(tmp_path / "to_prover" / "audit.py"))
    monkeypatch.chdir(tmp_path / "here")
    guard = Guard(tmp_path / "to_stage", target)
    code = "for name in names: judge('open', (f'{place}/{name}/data', 'r', 0))"
    exec(
        compile(code, str(target), "exec"),
        {"names": names, "judge": guard.judge, "place": tmp_path},
    )
    assert guard.saw == [
        Observation("read", (f"{tmp_path}/{name}/data",))
        for name in ("held/stage", "here")
    ]


def test_what_a_package_reads_of_itself_is_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would tell of the machine: where its packages are installed."""
    stage, packages = tmp_path / "stage", tmp_path / "packages"
    for folder in (stage, packages):
        folder.mkdir()
        (folder / "data").write_text("x")
    # The project and what holds the stage are on the path as well, and are no packages.
    path = [str(packages), str(tmp_path), str(Path.cwd()), ""]
    with monkeypatch.context() as patch:
        patch.setattr(sys, "path", path)
        guard = Guard(stage, Path("/nowhere/target.py"))

    def work() -> bytes:
        audit.start(guard)
        code = f"for n in ('data', '{packages}/data', '{tmp_path}/other'):\n"
        code += " try: open(n)\n except OSError: pass"
        os.chdir(stage)
        exec(compile(code, "/nowhere/target.py", "exec"))
        audit.stop()
        return json.dumps([each.paths for each in guard.saw]).encode()

    answer = child.in_child(work, 10)
    assert answer
    assert json.loads(answer) == [[f"{stage}/data"], [f"{tmp_path}/other"]]
