"""Puts every attack and every use to every variant, and holds the four promises.

1. Every attack wins against ``vulnerable.py``.
2. Every attack is blocked by ``fixed.py``.
3. Every ``almost_*`` loses to at least one attack, and passes every use.
4. Every use passes on every variant.
"""

from dataclasses import dataclass
from pathlib import Path

from . import child
from .problem import Problem
from .source import Function
from .trial import Result, Trial
from .weakness import Weakness


@dataclass(frozen=True)
class Proof:
    """The results of one weakness: ``results[function][variant]``."""

    weakness: Weakness
    results: dict[str, dict[str, Result]]


def prove(weakness: Weakness) -> Proof:
    """Run every attack and use of `weakness` against each of its variants."""
    results = {
        name: {
            variant: child.run(Trial(weakness, name, path))
            for variant, path in weakness.variants.items()
        }
        for name in (*weakness.attacks, *weakness.uses)
    }
    return Proof(weakness, results)


def challenge(weakness: Weakness, path: Path) -> dict[str, Result]:
    """Run every attack and use of `weakness` against the program in `path`."""
    path = path.absolute()
    return {
        name: child.run(Trial(weakness, name, path))
        for name in (*weakness.attacks, *weakness.uses)
    }


def broken_promises(proof: Proof) -> list[Problem]:
    """Return what the proof does not keep of the four promises; empty if it keeps all."""
    weakness = proof.weakness
    problems = [
        problem
        for function in (*weakness.attacks.values(), *weakness.uses.values())
        for variant, result in proof.results[function.name].items()
        if (problem := _broken_by(weakness, function, variant, result)) is not None
    ]
    for variant in weakness.almost:
        outcomes = {
            proof.results[attack][variant].outcome for attack in weakness.attacks
        }
        if "won" not in outcomes and "error" not in outcomes:
            problems.append(
                Problem(
                    weakness.variants[variant],
                    0,
                    f"{variant} blocks every attack, so nothing shows that it does not hold",
                    "Add the attack that beats it to attacks.py, or drop the variant",
                )
            )
    return problems


def _broken_by(
    weakness: Weakness, function: Function, variant: str, result: Result
) -> Problem | None:
    what = f"{function.name} against {variant}"
    if result.outcome == "error":
        return Problem(
            function.path,
            function.line,
            f"{what}: error: {result.how}",
            "An outcome must be won, blocked or a right answer; mend the listing, or name "
            "the exception in 'rejects' if it is a refusal",
        )
    if function.name in weakness.uses:
        if result.outcome == "failed":
            return Problem(
                function.path,
                function.line,
                f"{what}: {result.how}",
                "Every legitimate use works on every variant; mend the variant or the use",
            )
    elif variant == "vulnerable" and result.outcome != "won":
        return Problem(
            function.path,
            function.line,
            f"{what}: {result.outcome} ({result.how})",
            "Every attack wins against vulnerable.py; mend the attack",
        )
    elif variant == "fixed" and result.outcome != "blocked":
        return Problem(
            function.path,
            function.line,
            f"{what}: {result.outcome} ({result.how})",
            "Every attack is blocked by fixed.py; the fix does not hold",
        )
    return None
