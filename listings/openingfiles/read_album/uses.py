"""Legitimate uses: reading albums."""

from prover import Target

from .stage import Stage


def use_two(target: Target, stage: Stage) -> tuple[object, object]:
    """Read an album of two photos."""
    with stage.album((3, b"one"), (5, b"three")) as album:
        return target.read_album(album), [b"one", b"three"]


def use_large(target: Target, stage: Stage) -> tuple[object, object]:
    """Read an album of one photo that is as large as an album may be."""
    with stage.album((1_000_000, bytes(1_000_000))) as album:
        return len(target.read_album(album)[0]), 1_000_000


def use_empty(target: Target, stage: Stage) -> tuple[object, object]:
    """Read an album without photos."""
    with stage.album() as album:
        return target.read_album(album), []


def use_most_photos(target: Target, stage: Stage) -> tuple[object, object]:
    """Read an album of 200 photos, as many as an album may have."""
    with stage.album(*[(1, b"x")] * 200) as album:
        return len(target.read_album(album)), 200
