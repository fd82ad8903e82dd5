"""Legitimate uses: thumbnails."""

import io

from PIL import Image

from prover import Target

from .stage import Stage


def size(data: bytes) -> object:
    with Image.open(io.BytesIO(data)) as picture:
        return picture.format, picture.size


def use_png(target: Target, stage: Stage) -> tuple[object, object]:
    """Make a thumbnail of a PNG."""
    return size(target.thumbnail(stage.picture(800, 600))), ("PNG", (64, 64))


def use_jpeg(target: Target, stage: Stage) -> tuple[object, object]:
    """Make a thumbnail of a JPEG."""
    return size(target.thumbnail(stage.picture(640, 480, "JPEG"))), ("PNG", (64, 64))
