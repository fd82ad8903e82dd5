"""Runs every attack and every use against every variant, and checks the promises.

1. Every attack wins against ``vulnerable.py``.
2. Every attack is blocked by ``fixed.py``.
3. Every ``almost_*`` loses to at least one attack, and passes every use.
4. Every use passes on every variant.

No trial ends in an error.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from . import child
from .result import Result
from .source import Function
from .trial import Trial
from .weakness import Weakness


@dataclass(frozen=True)
class Proof:
    """The results of one weakness: ``results[function][variant]``."""

    weakness: Weakness
    results: dict[str, dict[str, Result]]


class Promise(StrEnum):
    """What a weakness folder promises."""

    ATTACK_WINS = "attack_wins"
    ATTACK_BLOCKED = "attack_blocked"
    FAILED_FIX_FAILS = "failed_fix_fails"
    USE_WORKS = "use_works"
    NO_ERROR = "no_error"


@dataclass(frozen=True)
class BrokenPromise:
    """A promise that a variant does not keep, and the trial that shows it."""

    promise: Promise
    variant: str
    function: Function | None = None
    result: Result | None = None


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


def broken_promises(proof: Proof) -> list[BrokenPromise]:
    """Return what the proof does not keep of the promises; empty if it keeps all."""
    weakness = proof.weakness
    broken = [
        BrokenPromise(promise, variant, function, result)
        for function in (*weakness.attacks.values(), *weakness.uses.values())
        for variant, result in proof.results[function.name].items()
        if (promise := _broken_by(weakness, function, variant, result)) is not None
    ]
    for variant in weakness.almost:
        results = {
            proof.results[attack][variant].outcome for attack in weakness.attacks
        }
        if not results & {"won", "error"}:
            broken.append(BrokenPromise(Promise.FAILED_FIX_FAILS, variant))
    return broken


def _broken_by(
    weakness: Weakness, function: Function, variant: str, result: Result
) -> Promise | None:
    if result.outcome == "error":
        return Promise.NO_ERROR
    if function.name in weakness.uses:
        return Promise.USE_WORKS if result.outcome == "failed" else None
    if variant == "vulnerable" and result.outcome != "won":
        return Promise.ATTACK_WINS
    if variant == "fixed" and result.outcome != "blocked":
        return Promise.ATTACK_BLOCKED
    return None
