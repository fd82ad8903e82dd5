"""Writes proofs as text, for people at a terminal, and as JSON, for tools.

The sentences about results are made here and nowhere else: `explain` says why a trial
ended as it did, `describe` what a program did. The pages and the browser use both.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from . import digests
from .audit import Observation, Violation
from .checks import template_files
from .problem import Problem
from .proof import BrokenPromise, Promise, Proof, broken_promises
from .resources import UNITS, Excess
from .result import Reason, Result
from .weakness import Weakness


def proof_as_json(proof: Proof) -> dict[str, Any]:
    """Return a proof as plain data: results by function and variant, and what is broken."""
    return {
        "weakness": proof.weakness.slug,
        "digest": digests.of_evidence(proof.weakness),
        "results": {
            function: {variant: result.as_json() for variant, result in row.items()}
            for function, row in proof.results.items()
        },
        "broken": [str(problem) for problem in problems(proof)],
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
    variants = proof.weakness.variants
    rows = [(proof.weakness.slug, *variants)]
    rows += [
        (function, *(row[variant].outcome for variant in variants))
        for function, row in proof.results.items()
    ]
    return f"{proof.weakness.name}\n\n{_aligned(rows)}"


def verdict(weakness: Weakness, results: dict[str, Result]) -> str:
    """Return how the reader's own program fared, attack by attack and use by use."""
    rows = [("", "outcome", "how")]
    rows += [
        (name, result.outcome, explain(result)) for name, result in results.items()
    ]
    stories = {
        name: function.story
        for name, function in (*weakness.attacks.items(), *weakness.uses.items())
    }
    lines = [_aligned(rows), ""]
    for name, result in results.items():
        if not result.holds:
            lines.append(f"{name}: {stories[name]}")
            lines.extend(f"    it {describe(each)}" for each in result.saw)
    if any(
        result.reason is Reason.RAISED
        for name, result in results.items()
        if name in weakness.attacks
    ):
        lines.append(f"{_refusals(weakness)}.")
    lines.append(
        "It holds: every attack is blocked and every use works."
        if all(result.holds for result in results.values())
        else "It does not hold."
    )
    return "\n".join(lines)


def explain(result: Result) -> str:
    """Return why a trial ended as it did, as a clause without a full stop."""
    details = result.details
    match result.reason:
        case Reason.GOAL_REACHED:
            return "it reached its goal"
        case Reason.GOAL_MISSED:
            return "it did not reach its goal"
        case Reason.REFUSED:
            return _exception(details)
        case Reason.RIGHT_ANSWER:
            return "the answer is right"
        case Reason.WRONG_ANSWER:
            return f"the answer is {details['answer']}, but {details['right']} is right"
        case Reason.RAISED:
            return f"{_exception(details)} ({details['file']}:{details['line']})"
        case Reason.BAD_RETURN if details["function"].startswith("use_"):
            return f"{details['function']} must return (the answer, the right answer)"
        case Reason.BAD_RETURN:
            return f"{details['function']} returned {details['returned']}, not True or False"
        case Reason.VIOLATION:
            return "it was stopped when it " + " and ".join(
                f"{_done(each['verb'], each['paths'])}, which is {each['reason']}"
                for each in details["violations"]
            )
        case Reason.EXCEEDED:
            return explain_excess([Excess(**each) for each in details["exceeded"]])
        case Reason.LEFT_BEHIND:
            return f"it left {', '.join(details['paths'])} beside the stage"
        case Reason.TIMED_OUT:
            return f"it was stopped after {details['seconds']} seconds"
        case Reason.DIED:
            return "its process died before it could report"
        case Reason.INVALID_INPUT:
            return (
                f"it is not {details['format']}: {details['message']} "
                f"(line {details['line']})"
            )


def describe(done: Observation | Violation) -> str:
    """Return what a program did, as a sentence without its subject."""
    sentence = _done(done.verb, done.paths)
    if isinstance(done, Violation):
        sentence += f", which is {done.reason.value}"
    return sentence


def _done(verb: str, paths: Sequence[str]) -> str:
    return f"{verb} {' to '.join(paths)}".rstrip()


def explain_excess(exceeded: Sequence[Excess]) -> str:
    """Return which limits were exceeded, and by how much, as a clause."""
    return "it " + " and ".join(
        f"used {_amount(each.used, unit)} of {each.name}, "
        f"more than the {_amount(each.limit, unit)} that [limits] allows"
        for each in exceeded
        for unit in ["s" if each.name == "cpu" else "B"]
    )


def _amount(value: float, unit: str) -> str:
    if unit == "s":
        return f"{value:.3g} s"
    name = next(n for n in ("GB", "MB", "kB", "B") if value >= UNITS[n] or n == "B")
    return f"{value / UNITS[name]:.4g} {name}"


def _exception(details: dict[str, Any]) -> str:
    name, message = details["exception"], details["message"]
    return f"{name}: {message}" if message else name


_HINTS = {
    Promise.ATTACK_WINS: "Every attack wins against vulnerable.py; correct the attack",
    Promise.ATTACK_BLOCKED: "Every attack is blocked by fixed.py; the fix does not hold",
    Promise.FAILED_FIX_FAILS: (
        "Add the attack that beats it to attacks.py, or drop the variant"
    ),
    Promise.USE_WORKS: (
        "Every legitimate use works on every variant; correct the variant or the use"
    ),
    Promise.NO_ERROR: (
        "An outcome must be won, blocked or a right answer; correct the listing"
    ),
}


def problems(proof: Proof) -> list[Problem]:
    """Return the promises that a proof does not keep, one problem for each cause.

    Trials that fail for the same reason, with the same details, have one cause; so have
    all trials of files that are still those of the template.
    """
    weakness = proof.weakness
    remaining = template_files(weakness.folder)
    causes: dict[str, list[BrokenPromise]] = {}
    for broken in broken_promises(proof):
        files = {weakness.variants[broken.variant]}
        if broken.function:
            files.add(broken.function.path)
        if files.intersection(remaining):
            continue
        result = broken.result
        same = (result.reason, result.details) if result else broken.variant
        causes.setdefault(repr((broken.promise, same)), []).append(broken)
    found = [_problem(weakness, trials) for trials in causes.values()]
    if remaining:
        found.insert(0, _remaining(weakness, remaining))
    return found


def _remaining(weakness: Weakness, files: list[Path]) -> Problem:
    return Problem(
        weakness.folder,
        0,
        f"template files remain: {', '.join(path.name for path in files)}",
        "Write your own over them",
    )


def _problem(weakness: Weakness, trials: list[BrokenPromise]) -> Problem:
    first = trials[0]
    if first.function is None or first.result is None:
        return Problem(
            weakness.variants[first.variant],
            0,
            f"{first.variant} blocks every attack, so nothing shows that it does not hold",
            _HINTS[first.promise],
        )
    names = [
        f"{each.function.name} against {each.variant}"
        for each in trials
        if each.function
    ]
    others = (
        f" (and {len(names) - 1} more: {', '.join(names[1:])})" if names[1:] else ""
    )
    hint = _HINTS[first.promise]
    if first.result.reason is Reason.RAISED and first.function.name in weakness.attacks:
        hint += f". {_refusals(weakness)}"
    return Problem(
        first.function.path,
        first.function.line,
        f"{names[0]}: {first.result.outcome}: {explain(first.result)}{others}",
        hint,
    )


def _refusals(weakness: Weakness) -> str:
    """Return what an exception must be to count as a refusal."""
    named = ", ".join(map(str, weakness.rejects)) or "none"
    return (
        "An exception is a refusal only if a `raise` statement of the program, or the call "
        f"that is named, raises it and 'rejects' names it: {named}"
    )


def _aligned(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )
