"""The child process of a trial: what stops it, and that nothing outlives it."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from prover import child, processes
from prover.loading import load_weakness
from prover.report import explain
from prover.result import Reason, Result
from prover.trial import Trial
from tests.prover.conftest import Example
from tests.unchanged import depends_on

pytestmark = depends_on(Path("prover"), Path("tools"))

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of this")
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


def test_waiting_is_limited_by_the_clock() -> None:
    def waiting() -> bytes:
        time.sleep(3600)
        return b"never"

    assert child.in_child(waiting, 1, patience=0.1) is None
    assert child.in_child(waiting, 0.05) is None


@linux
def test_the_child_is_limited() -> None:
    def limits() -> bytes:
        return repr(
            {
                name: resource.getrlimit(getattr(resource, name))
                for name in ("RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_CORE", "RLIMIT_AS")
            }
        ).encode()

    answer = child.in_child(limits, 1.5)
    assert answer
    found = eval(answer)
    soft, hard = found.pop("RLIMIT_AS")
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    assert 1 << 30 < soft == hard <= (1 << 30) + 2 * held
    assert found == {
        "RLIMIT_CPU": (2, 3),
        "RLIMIT_FSIZE": (64 << 20, 64 << 20),
        "RLIMIT_CORE": (0, 0),
    }


@linux
def test_the_child_has_a_session_and_no_streams_of_its_parent() -> None:
    def pipes() -> int:
        return sum(each.startswith("pipe:") for each in opened())

    def opened() -> list[str]:
        found = []
        for name in os.listdir("/proc/self/fd"):
            try:
                found.append(os.readlink(f"/proc/self/fd/{name}"))
            except OSError:
                found.append("the listing itself")
        return found

    def work() -> bytes:
        streams = [os.readlink(f"/proc/self/fd/{number}") for number in (0, 1, 2)]
        return repr((os.getsid(0) == os.getpid(), streams, pipes())).encode()

    keep = os.pipe()  # not only one, so that the streams of pytest make no difference
    here, before = pipes(), len(opened())
    streams = sum(
        os.readlink(f"/proc/self/fd/{n}").startswith("pipe:") for n in (0, 1, 2)
    )
    answer = child.in_child(work, 10)
    assert len(opened()) == before
    for each in keep:
        os.close(each)
    assert answer
    assert eval(answer) == (True, ["/dev/null"] * 3, here - streams + 1)


@linux
def test_orphans_are_adopted_only_while_a_child_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import ctypes

    def adopts() -> int:
        value = ctypes.c_int(-1)
        ctypes.CDLL(None).prctl(37, ctypes.byref(value), 0, 0, 0)  # PR_GET_...
        return value.value

    def fork(*_: object) -> bytes:
        return str(adopts()).encode()

    monkeypatch.setattr(child, "_fork", fork)
    assert child.in_child(lambda: b"never", 10) == b"1"
    assert adopts() == 0


@linux
def test_its_group_ends_with_it_where_no_system_tells_of_children(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def work() -> bytes:
        return str(subprocess.Popen(["sleep", "20"]).pid).encode()

    with monkeypatch.context() as patch:
        patch.setattr(processes, "children", lambda: set())
        answer = child.in_child(work, 10)
    assert answer
    _, status = os.waitpid(int(answer), 0)  # this process adopted it
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL


@linux
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


def test_the_browser_has_no_child_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert child.can_isolate()
    for platform in ("emscripten", "wasi"):
        with monkeypatch.context() as patch:
            patch.setattr(sys, "platform", platform)
            assert not child.can_isolate()
    with monkeypatch.context() as patch:
        patch.delattr(os, "fork")
        assert not child.can_isolate()


# By name: the body of an attack, and what its result must say.
ATTACKS = {
    "pid": ("print(os.getpid()); return True", "it reached its goal"),
    "limits": ("print(resource.getrlimit(resource.RLIMIT_CPU)[1]); return True", ""),
    "memory": ("return len(bytearray(1 << 34)) > 0", "MemoryError"),
    "recursion": ("def deeper(): return deeper()\n    deeper()", "RecursionError"),
    "dies": ("os._exit(0)", "died before it could report"),
    "big_file": (
        "stage.write('fits', b'x' * 100_000)\n    stage.write('big', b'x' * 100_001)",
        "File too large",
    ),
    "beside": ("os.mkfifo('../pipe'); return True", "left pipe beside the stage"),
}


@pytest.fixture
def attacked(example: Example) -> Example:
    example.write(
        "attacks.py",
        "import os, resource\n"
        + "".join(
            f'\ndef attack_{name}(target, stage):\n    """A case."""\n    {body}\n'
            for name, (body, _) in ATTACKS.items()
        ),
    )
    example.change("weakness.toml", 'modules = ["math"]', "modules = []")
    return example


def result_of(example: Example, name: str) -> Result:
    weakness = load_weakness(example.folder)
    return child.run(Trial(weakness, f"attack_{name}", weakness.variants["vulnerable"]))


def test_the_prover_outlives_its_trials(
    attacked: Example, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert 1 < int(result_of(attacked, "limits").output) <= 60
    places = tmp_path / "places"
    places.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(places))
    monkeypatch.setattr(child, "_FILE_SIZE", 100_000)
    for name, (_, how) in ATTACKS.items():
        result = result_of(attacked, name)
        assert how in explain(result), name
        assert (result.outcome == "won") == (name in {"pid", "limits"}), name
        assert (result.used.cpu is None) == (name == "dies"), name
    assert list(places.iterdir()) == []


def test_what_cannot_be_removed_stops_nothing(
    attacked: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = []

    def refuse(path: str, **_: object) -> None:
        folders.append(path)
        raise PermissionError(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "rmdir", refuse)
        assert result_of(attacked, "pid").reason is Reason.GOAL_REACHED
    assert folders
    for folder in {
        Path(str(each)) for each in folders if Path(str(each)).is_absolute()
    }:
        shutil.rmtree(folder, ignore_errors=True)


def test_where_there_are_no_children_the_process_itself_runs_the_trial(
    attacked: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work() -> bytes:
        result = result_of(attacked, "pid")
        return f"{result.outcome} {int(result.output) - os.getpid()}".encode()

    assert int(result_of(attacked, "pid").output) != os.getpid()
    monkeypatch.setattr(child, "can_isolate", lambda: False)
    assert child.in_child(work, 30) == b"won 0"


def test_a_trial_that_is_stopped_says_after_what_time(
    attacked: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "_SECONDS", 7)
    monkeypatch.setattr(
        child, "in_child", lambda _, seconds: None if seconds == 7 else b"never"
    )
    result = result_of(attacked, "pid")
    assert (result.reason, result.details) == (Reason.TIMED_OUT, {"seconds": 7})


def test_processor_time_is_limited() -> None:
    def endless() -> bytes:
        while True:
            pass

    assert child.in_child(endless, 1, patience=600) is None
