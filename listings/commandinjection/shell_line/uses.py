"""Legitimate uses of finding a word in the notes."""

from prover import Target

from .stage import Stage


def use_any_case(target: Target, stage: Stage) -> tuple[object, object]:
    """Find a word in capitals and without."""
    right = ["The budget is late", "Budget cut, but not ours"]
    return target.find_lines(stage.notes, "budget"), right


def use_two_words(target: Target, stage: Stage) -> tuple[object, object]:
    """Find two words with the space between them."""
    return target.find_lines(stage.notes, "cut, but"), ["Budget cut, but not ours"]


def use_nothing_found(target: Target, stage: Stage) -> tuple[object, object]:
    """Return nothing for a word that no line contains."""
    return target.find_lines(stage.notes, "holiday"), []
