"""Legitimate uses: reading from the shared folder."""

from prover import Target

from .stage import Stage


def use_plain_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a file by its name."""
    return target.read_shared(stage.shared, "minutes.txt"), "all agreed"


def use_detour(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a file by a name that leaves a subfolder again."""
    return target.read_shared(stage.shared, "2026/../minutes.txt"), "all agreed"
