"""Writes what was measured to benchmarks/results/, and prints it."""

import os
import platform
from pathlib import Path

SMALL = "BENCHMARK_SMALL" in os.environ
"""One round of next to nothing, to see that a benchmark works: no claim, no result kept."""
RESULTS = Path(__file__).resolve().parent / "results"


def machine() -> str:
    """Say on what was measured, in one sentence."""
    return (
        f"CPython {platform.python_version()} on {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} cores."
    )


def write(name: str, lines: list[str]) -> None:
    """Print a report in Markdown and write it to ``results/<name>.md``."""
    text = "\n".join(lines) + "\n"
    if not SMALL:
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / f"{name}.md").write_text(text, encoding="utf-8")
    print(text)
