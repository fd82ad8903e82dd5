"""What programs use is measured, and what a fix may use is bounded."""

import bz2
import io
import lzma
import re
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from prover import child, processes
from prover.child import run
from prover.loading import load_weakness
from prover.problem import ListingError
from prover.report import explain
from prover.resources import Excess, Limits, Used, measure, quantity
from prover.result import Reason, Result
from prover.trial import Trial
from tests.prover.conftest import Example
from tests.unchanged import depends_on

pytestmark = depends_on(Path("prover"), Path("tools"))

MB = 1_000_000
ROOT = Path(__file__).parents[2]
NOISE = 6 * MB
"""What a process may take that the program under test did not ask for."""
linux = pytest.mark.skipif(sys.platform != "linux", reason="the peak is Linux's")


def used_by(work: Callable[[], object], root: Path) -> Used:
    """Return what `work` uses, measured in a child process as in a trial.

    The most of three runs: a system that takes pages back while they are in use makes a
    single peak too small, and nothing makes it too large.
    """
    return max((used_once(work, root) for _ in range(3)), key=lambda u: u.memory or 0)


def used_once(work: Callable[[], object], root: Path) -> Used:
    """Return what `work` uses in one run."""

    def measured() -> bytes:
        with redirect_stdout(io.StringIO()), measure(root) as used:
            work()
        return repr(used).encode()

    answer = child.in_child(measured, 60)
    assert answer
    found: Used = eval(answer, {"Used": Used})
    return found


def fill(size: int) -> None:
    """Hold that many bytes for a moment; the value is not zero, so all are touched."""
    assert len(b"x" * size) == size


def again_and_again() -> None:
    for _ in range(3):
        fill(30 * MB)


def expand(module: Any) -> None:
    module.decompress(module.compress(bytes(80 * MB)))


@linux
@pytest.mark.parametrize(
    ("work", "least", "most"),
    [
        (lambda: None, 0, 0),
        (lambda: fill(50 * MB), 50, 50),
        (again_and_again, 30, 30),
        (lambda: expand(bz2), 80, 250),
        # C code allocates this: the dictionary of the compressor, which Python never sees.
        (lambda: lzma.LZMACompressor(preset=9).compress(bytes(MB)), 60, 700),
    ],
)
def test_the_peak_of_memory(
    work: Callable[[], object], least: int, most: int, tmp_path: Path
) -> None:
    memory = used_by(work, tmp_path).memory
    assert memory is not None
    assert least * MB - NOISE <= memory <= most * MB + NOISE


@linux
def test_memory_that_was_used_before_counts_again(tmp_path: Path) -> None:
    """The C library keeps what was freed: a second use of it must be seen all the same."""

    def work() -> bytes:
        peaks = []
        for size in (30, 30, 30, 30, 10, 30):
            with measure(tmp_path) as used:
                fill(size * MB)
            assert used.memory is not None
            peaks.append(round(used.memory / MB))
        return repr(peaks).encode()

    answer = child.in_child(work, 60)
    assert answer
    for size, peak in zip((30, 30, 30, 30, 10, 30), eval(answer), strict=True):
        assert abs(peak - size) <= NOISE / MB


@linux
@pytest.mark.parametrize(
    "work",
    [
        "subprocess.run([sys.executable, '-c', hold])",
        "running.append(subprocess.Popen([sys.executable, '-c', hold + wait], **pipes));"
        "running[0].stdout.readline()",
    ],
    ids=["ended", "still runs"],
)
def test_the_memory_of_a_program_that_was_started(work: str, tmp_path: Path) -> None:
    """Measured in a fresh Python: what it holds itself is not counted, and is little."""
    script = (
        "import pathlib, subprocess, sys\n"
        "from prover.resources import measure\n"
        f"hold, wait = 'x = b\"x\" * {200 * MB}', '; print(flush=True); input()'\n"
        "pipes = dict(stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        "running = []\n"
        f"with measure(pathlib.Path({str(tmp_path)!r})) as used:\n"
        f"    {work}\n"
        "print(used.memory)\n"
        "for one in running:\n"
        "    one.communicate(b'\\n')\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True
    )
    assert 150 * MB <= int(told.stdout) <= 250 * MB


@pytest.mark.parametrize("linux", [True, False])
def test_one_measure_in_another(
    linux: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not linux:
        monkeypatch.setattr(processes, "forget_peak", lambda: False)
    with measure(tmp_path) as outer:
        fill(60 * MB)
        with measure(tmp_path) as inner:
            fill(20 * MB)
    assert inner.memory is not None
    assert outer.memory is not None
    assert abs(inner.memory - 20 * MB) < NOISE
    assert abs(outer.memory - 60 * MB) < NOISE
    assert not tracemalloc.is_tracing()


def test_without_the_kernels_help_tracing_sees_what_python_allocates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "forget_peak", lambda: False)
    with measure(tmp_path) as used:
        fill(50 * MB)
    assert abs((used.memory or 0) - 50 * MB) < MB
    with measure(tmp_path, trace=False) as used:
        fill(50 * MB)
    assert used.memory is None


def test_disk_output_and_processor_time(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(bytes(1000))

    def work() -> None:
        (tmp_path / "folder").mkdir()
        (tmp_path / "folder" / "new").write_bytes(bytes(5000))
        (tmp_path / "linked").hardlink_to(tmp_path / "folder" / "new")
        (tmp_path / "link").symlink_to("/etc")
        print("é" * 50, end="")
        subprocess.run([sys.executable, "-c", "sum(range(10**6))"], check=True)

    used = used_once(work, tmp_path)
    assert used.disk == 5000
    assert used.output == 100
    assert used.cpu is not None
    assert used.cpu > 0
    assert used_once(lambda: (tmp_path / "old").unlink(), tmp_path).disk == 0


@pytest.mark.parametrize(
    ("text", "seconds", "value"),
    [
        ("16 MB", False, 16 * MB),
        ("1GB", False, 1000 * MB),
        ("0.5 kB", False, 500),
        ("7 B", False, 7),
        ("1.5 s", True, 1.5),
        ("20 ms", True, 0.02),
    ],
)
def test_quantities(text: str, seconds: bool, value: float) -> None:
    assert quantity(text, seconds=seconds) == value


@pytest.mark.parametrize("text", ["16", "16 mb", "-1 MB", "1 s", "", "16 MB x", "MB"])
def test_no_quantities(text: str) -> None:
    with pytest.raises(ValueError, match="is no quantity"):
        quantity(text)


def test_limits() -> None:
    limits = Limits(memory=16 * MB, cpu=1)
    assert limits
    assert not Limits()
    assert not limits.exceeded(Used())
    assert not limits.exceeded(Used(16 * MB, 10**12, 10**12, 1.0))
    assert limits.exceeded(Used(17 * MB, None, None, 2.5)) == [
        Excess("memory", 17 * MB, 16 * MB),
        Excess("cpu", 2.5, 1),
    ]


def test_what_exceeds_a_limit_is_said_in_units() -> None:
    exceeded = Limits(memory=16 * MB, cpu=1).exceeded(Used(17 * MB, cpu=2.5))
    details = {"exceeded": [asdict(each) for each in exceeded]}
    assert explain(Result(Reason.EXCEEDED, details)) == (
        "it used 17 MB of memory, more than the 16 MB that [limits] allows "
        "and used 2.5 s of cpu, more than the 1 s that [limits] allows"
    )


PROGRAM = '''
def answer(size):
    """Return the size of what was held for a moment."""
    # show: danger
    return len(b"x" * size)
    # end: danger

def refuse(size):
    raise ValueError(size)

def write(size):
    open("big", "wb").write(b"x" * size)

def say(size):
    print("x" * size)
'''
ATTACKS = '''
def attack_memory(target, stage):
    """Hold much."""
    with stage.measure() as used:
        target.answer(60_000_000)
    return used.memory > 40_000_000

def attack_little(target, stage):
    """Hold little."""
    with stage.measure() as used:
        target.answer(1000)
    return used.memory > 40_000_000

def attack_disk(target, stage):
    """Fill the disk."""
    target.write(200_000)
    return False

def attack_output(target, stage):
    """Fill the log."""
    target.say(100_000)
    return False
'''


@pytest.fixture(scope="module")
def limited(make_example: Callable[[], Example]) -> Example:
    example = make_example()
    for name in ("vulnerable.py", "almost_positive.py", "fixed.py"):
        example.write(name, PROGRAM)
    example.write("attacks.py", ATTACKS)
    example.change("weakness.toml", 'modules = ["math"]', "modules = []")
    path = example.folder / "weakness.toml"
    path.write_text(
        path.read_text()
        + '\n[limits]\nmemory = "30 MB"\ndisk = "100 kB"\noutput = "50 kB"\ncpu = "9 s"\n'
    )
    return example


def outcome(example: Example, function: str, variant: str) -> Result:
    weakness = load_weakness(example.folder)
    return run(Trial(weakness, function, weakness.variants[variant]))


def test_an_attack_wins_by_what_the_target_uses(limited: Example) -> None:
    result = outcome(limited, "attack_memory", "vulnerable")
    assert result.outcome == "won", explain(result)
    assert (result.used.memory or 0) > 50 * MB
    assert "used" not in result.as_json()
    assert outcome(limited, "attack_little", "vulnerable").outcome == "blocked"


@pytest.mark.parametrize(
    ("function", "how"),
    [
        ("attack_memory", r"it used (59|6\d).* MB of memory, more than the 30 MB"),
        ("attack_disk", "it used 200 kB of disk, more than the 100 kB"),
        ("attack_output", "it used 100 kB of output, more than the 50 kB"),
    ],
)
def test_a_fix_keeps_within_its_limits(
    limited: Example, function: str, how: str
) -> None:
    result = outcome(limited, function, "fixed")
    assert result.outcome == "error"
    assert re.match(how, explain(result)), explain(result)
    assert outcome(limited, function, "almost_positive").outcome != "error"
    mine = limited.folder.parent / "mine.py"
    mine.write_text(PROGRAM)
    weakness = load_weakness(limited.folder)
    assert run(Trial(weakness, function, mine)).outcome == "error"


@pytest.mark.parametrize(
    ("text", "at", "message", "hint"),
    [
        ("[limits]\nram = '1 MB'", "ram", "unknown key 'ram'", "Known keys: cpu, disk"),
        ("[limits]\nmemory = 16", "memory", "'16' is no limit", 'memory = "16 MB"'),
        ("[limits]\ncpu = '1 MB'", "cpu", "'1 MB' is no limit", 'cpu = "1 s"'),
        ("[limits]\ndisk = '1 s'", "disk", "'1 s' is no limit", 'disk = "16 MB"'),
    ],
)
def test_faults(example: Example, text: str, at: str, message: str, hint: str) -> None:
    path = example.folder / "weakness.toml"
    path.write_text(path.read_text() + f"\n{text}\n")
    with pytest.raises(ListingError) as caught:
        load_weakness(example.folder)
    problem = caught.value.problem
    assert message in problem.message
    assert hint in problem.hint
    assert path.read_text().splitlines()[problem.line - 1].startswith(at)
