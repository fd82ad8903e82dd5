"""Legitimate uses: reading from the shared folder."""

from prover import Target

from .stage import Stage


def use_plain_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a file by its name."""
    return target.read_shared(stage.shared, "minutes.txt"), "all agreed"


def use_subfolder(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a file two folders down."""
    found = target.read_shared(stage.shared, "2026/may/minutes.txt")
    return found, "some agreed"
