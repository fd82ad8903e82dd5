"""What a proof costs: one attack bare and under the prover, and many weaknesses in a row.

Writes benchmarks/results/prover_cost.md. Compare within one run only: machines differ.
"""

import contextlib
import importlib
import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from prover import audit, child, trial
from prover.loading import load_weakness
from tools.new_weakness import make

from .report import SMALL, machine, write

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 1 if SMALL else 40
WEAKNESSES = (2,) if SMALL else (10, 50, 200)


def main() -> int:
    lines = ["# What a proof costs", "", machine(), ""]
    lines += [
        "## One attack",
        "",
        "| How it is called | Median | Beyond the bare call |",
    ]
    lines += ["|---|---|---|"]
    bare, *others = ((name, seconds(work)) for name, work in calls())
    for name, cost in (bare, *others):
        lines.append(
            f"| {name} | {cost * 1000:.2f} ms | {(cost - bare[1]) * 1000:.2f} ms |"
        )
    lines += ["", "## All of `python -m prover`", ""]
    lines += ["| Weaknesses | Trials | Total | Per weakness |", "|---|---|---|---|"]
    for count in WEAKNESSES:
        trials, total = prove_copies(count)
        lines.append(
            f"| {count} | {trials:,} | {total:.2f} s | {total / count * 1000:.0f} ms |"
        )
    write("prover_cost", lines)
    return 0


def calls() -> list[tuple[str, Callable[[], object]]]:
    """Return the ways to run one attack: bare, guarded, and in a child process."""
    weakness = load_weakness(ROOT / "listings" / "traversalattacks" / "read_upload")
    path = weakness.variants["vulnerable"]
    one = trial.Trial(weakness, "attack_parent_steps", path)

    def bare() -> None:
        with tempfile.TemporaryDirectory() as name:
            root = Path(os.path.realpath(name))
            guard = audit.Guard(root, path)
            with trial.on_stage(weakness, path, root, guard, "attacks") as (
                target,
                stage,
            ):
                audit.stop()
                attacks = importlib.import_module("weakness.attacks")
                with contextlib.redirect_stdout(io.StringIO()):
                    attacks.attack_parent_steps(target, stage)

    return [
        ("loaded and called, nothing else", bare),
        ("guarded and judged, in the same process", lambda: trial.perform_here(one)),
        (
            "in a child process with limits, as in every test",
            lambda: child.run(one),
        ),
    ]


def seconds(work: Callable[[], object]) -> float:
    """Return the median of many runs, after one to warm up."""
    work()
    taken = []
    for _ in range(ROUNDS):
        before = time.perf_counter()
        work()
        taken.append(time.perf_counter() - before)
    return statistics.median(taken)


def prove_copies(count: int) -> tuple[int, float]:
    """Prove that many copies of the worked example; return trials run and seconds taken."""
    with tempfile.TemporaryDirectory() as name:
        listings = Path(name)
        for number in range(count):
            make(f"synthetic/machine_{number}", listings)
        weakness = load_weakness(listings / "synthetic" / "machine_0")
        functions = len(weakness.attacks) + len(weakness.uses)
        before = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "prover", "--listings", name],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        return (
            count * functions * len(weakness.variants),
            time.perf_counter() - before,
        )


if __name__ == "__main__":
    sys.exit(main())
