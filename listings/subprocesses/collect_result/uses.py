"""Legitimate uses: collecting counts, from a worker that speaks both languages."""

import socket

from prover import Target

from .stage import Stage, collected


def use_counts(target: Target, stage: Stage) -> tuple[object, object]:
    """Collect two counts."""
    counts = {"the": 100_000, "cat": 1}
    return collected(target, stage, counts), counts


def use_nothing(target: Target, stage: Stage) -> tuple[object, object]:
    """Collect from a document without words."""
    return collected(target, stage, {}), {}


def use_other_letters(target: Target, stage: Stage) -> tuple[object, object]:
    """Collect words that are not in ASCII, and one that does not occur."""
    counts = {"gr\u00fc\u00dfe": 2, "\U0001f40d": 1, "cat": 0}
    return collected(target, stage, counts), counts


def use_two_answers(target: Target, stage: Stage) -> tuple[object, object]:
    """Collect twice from the same worker."""
    first = collected(target, stage, {"the": 3})
    return (first, collected(target, stage, {"cat": 1})), ({"the": 3}, {"cat": 1})


def use_default_timeout(target: Target, stage: Stage) -> tuple[object, object]:
    """Wait a moment for counts, in a program that has set a timeout for its sockets."""
    stage.delay = 0.1
    socket.setdefaulttimeout(5)
    try:
        return collected(target, stage, {"the": 3}), {"the": 3}
    finally:
        socket.setdefaulttimeout(None)
