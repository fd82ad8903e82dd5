"""Legitimate uses: searching for colleagues."""

from prover import Target

from .stage import Stage


def use_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Find a colleague."""
    return target.find_colleague(stage.directory, "ana"), ["ana"]


def use_nobody(target: Target, stage: Stage) -> tuple[object, object]:
    """Find nobody by a name that nobody has."""
    return target.find_colleague(stage.directory, "zoe"), []
