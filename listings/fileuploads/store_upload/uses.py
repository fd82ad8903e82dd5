"""Legitimate uses: uploading pictures."""

from prover import Target

from .stage import Stage


def use_picture(target: Target, stage: Stage) -> tuple[object, object]:
    """Upload a picture."""
    path = target.store(stage.uploads, "me.png", b"pixels")
    return (path.parent, path.suffix, path.read_bytes()), (
        stage.uploads,
        ".png",
        b"pixels",
    )


def use_photograph(target: Target, stage: Stage) -> tuple[object, object]:
    """Upload a photograph, whose name has dots, spaces and an accent."""
    path = target.store(stage.uploads, "Été 2026 v1.2.JPG", b"pixels")
    return (path.suffix.lower(), path.read_bytes()), (".jpg", b"pixels")


def use_two(target: Target, stage: Stage) -> tuple[object, object]:
    """Upload two pictures, with capitals in a name and with a long extension."""
    first = target.store(stage.uploads, "Holiday.GIF", b"one")
    second = target.store(stage.uploads, "winter.jpeg", b"two")
    return (first.read_bytes(), second.read_bytes()), (b"one", b"two")
