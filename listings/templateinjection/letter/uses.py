"""Legitimate uses: letters with a line of one's own."""

from prover import Target

from .stage import Stage


def use_line(target: Target, stage: Stage) -> tuple[object, object]:
    """Write a line."""
    found = target.letter("Ana", "see you soon", stage.figures)
    return found, "<p>Dear Ana,</p><p>see you soon</p><p>Tea and cake</p>"


def use_single_brace(target: Target, stage: Stage) -> tuple[object, object]:
    """Write a brace that means nothing."""
    found = target.letter("Ana", "a { b", stage.figures)
    return found, "<p>Dear Ana,</p><p>a { b</p><p>Tea and cake</p>"
