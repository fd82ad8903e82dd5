"""Legitimate uses: asking for a price."""

from prover import Target

from .stage import Stage


def use_title(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask for a price."""
    return target.price_of(stage.catalogue, "Tea"), ["9"]


def use_unknown_title(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask for a book that is not there."""
    return target.price_of(stage.catalogue, "Coffee & cream"), []
