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


def use_longest_file(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a file of a million characters, the most that the fix reads."""
    text = "é" * 1_000_000
    stage.write("shared/minutes.txt", text)
    return target.read_shared(stage.shared, "minutes.txt") == text, True
