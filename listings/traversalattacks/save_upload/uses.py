"""Legitimate uses: saving uploads."""

from prover import Target

from .stage import Stage


def use_read_back(target: Target, stage: Stage) -> tuple[object, object]:
    """Save an upload and read it back from where it is."""
    path = target.save_upload(stage.uploads, "photo.jpg", b"\xff\xd8\xff")
    return path.read_bytes(), b"\xff\xd8\xff"


def use_stays_in_the_folder(target: Target, stage: Stage) -> tuple[object, object]:
    """An upload is in the folder of uploads."""
    path = target.save_upload(stage.uploads, "notes.txt", b"hello")
    return path.parent, stage.uploads
