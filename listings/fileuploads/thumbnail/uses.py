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


def use_film(target: Target, stage: Stage) -> tuple[object, object]:
    """Make a thumbnail of a photograph to which the telephone has appended a film."""
    sent = stage.picture(640, 480, "JPEG") + b"film\xff\xda" * 100
    return size(target.thumbnail(sent)), ("PNG", (64, 64))


def reds(target: Target, data: bytes) -> object:
    """Return how red the upper and the lower half of the thumbnail are."""
    with Image.open(io.BytesIO(target.thumbnail(data))) as picture:
        halves = [picture.convert("RGB").getpixel((32, y)) for y in (10, 54)]
        return [isinstance(each, tuple) and each[0] > 150 for each in halves]


def use_photograph(target: Target, stage: Stage) -> tuple[object, object]:
    """Make an upright thumbnail of a photograph of 16 million pixels."""
    return reds(target, stage.photograph()), [True, False]


def use_progressive_photograph(target: Target, stage: Stage) -> tuple[object, object]:
    """Make a thumbnail of a progressive JPEG of 16 million pixels."""
    return reds(target, stage.photograph(progressive=True)), [True, False]


def use_panorama(target: Target, stage: Stage) -> tuple[object, object]:
    """Make a thumbnail of the widest JPEG."""
    return size(target.thumbnail(stage.picture(65_500, 20, "JPEG"))), ("PNG", (64, 64))


def use_colour_in_a_palette(target: Target, stage: Stage) -> tuple[object, object]:
    """Make a thumbnail of a PNG with a palette, and of one with 16 bits for grey."""
    made = []
    for mode in ("P", "I;16"):
        sent = io.BytesIO()
        Image.new(mode, (640, 480)).save(sent, "PNG")
        made.append(size(target.thumbnail(sent.getvalue())))
    return made, [("PNG", (64, 64))] * 2
