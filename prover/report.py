"""Writes proofs as text, for people at a terminal, and as JSON, for tools."""

import platform
import sys
import sysconfig
from collections.abc import Sequence
from typing import Any

from . import digests
from .proof import Proof, broken_promises
from .trial import Result
from .weakness import Weakness


def python_name() -> str:
    """Return the name of this Python in the records: ``cpython-3.13``, ``pyodide-3.13``.

    A free-threaded build is another Python: ``cpython-3.14t``.
    """
    kind = (
        "pyodide" if sys.platform == "emscripten" else platform.python_implementation()
    )
    free = "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else ""
    return f"{kind.lower()}-{sys.version_info.major}.{sys.version_info.minor}{free}"


def python_details() -> dict[str, str]:
    """Return the exact version and platform of this Python."""
    return {"version": platform.python_version(), "platform": sys.platform}


def proof_as_json(proof: Proof) -> dict[str, Any]:
    """Return a proof as plain data: results by function and variant, and what is broken."""
    return {
        "weakness": proof.weakness.slug,
        "digest": digests.of_evidence(proof.weakness),
        "results": {
            function: {variant: result.as_json() for variant, result in row.items()}
            for function, row in proof.results.items()
        },
        "broken": [str(problem) for problem in broken_promises(proof)],
    }


def overview(proofs: list[Proof]) -> str:
    """Return one line a weakness: how many trials, and whether its promises are kept."""
    rows = [("weakness", "attacks", "uses", "variants", "promises")]
    for proof in proofs:
        weakness = proof.weakness
        broken = broken_promises(proof)
        rows.append(
            (
                weakness.slug,
                str(len(weakness.attacks)),
                str(len(weakness.uses)),
                str(len(weakness.variants)),
                f"{len(broken)} broken" if broken else "kept",
            )
        )
    return _aligned(rows)


def detail(proof: Proof) -> str:
    """Return the table of one proof: functions down, variants across."""
    variants = list(proof.weakness.variants)
    rows = [(proof.weakness.slug, *variants)]
    rows += [
        (function, *(row[variant].outcome for variant in variants))
        for function, row in proof.results.items()
    ]
    return f"{proof.weakness.title}\n\n{_aligned(rows)}"


def verdict(weakness: Weakness, results: dict[str, Result]) -> str:
    """Return how the reader's own program fared, attack by attack and use by use."""
    rows = [("", "outcome", "how")]
    rows += [(name, result.outcome, result.how) for name, result in results.items()]
    stories = {
        name: function.story
        for name, function in (*weakness.attacks.items(), *weakness.uses.items())
    }
    lines = [_aligned(rows), ""]
    for name, result in results.items():
        if not holds(result):
            lines.append(f"{name}: {stories[name]}")
            lines.extend(f"    it {sentence}" for sentence in result.saw)
    lines.append(
        "It holds: every attack is blocked and every use works."
        if all(map(holds, results.values()))
        else "It does not hold."
    )
    return "\n".join(lines)


def holds(result: Result) -> bool:
    """Tell whether a single result is what a fixed program owes."""
    return result.outcome in {"blocked", "passed"}


def _aligned(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )
