"""Legitimate uses: showing avatars."""

import io

from PIL import Image

from prover import Target

from .stage import Stage


def seen(target: Target, claimed: str, data: bytes) -> tuple[str, object, object]:
    """Return the kind of type, the size, and whether the picture is red."""
    headers, body = target.avatar(claimed, data)
    with Image.open(io.BytesIO(body)) as picture:
        color = picture.convert("RGB").getpixel((4, 4))
        assert isinstance(color, tuple)
        return headers["Content-Type"].split("/")[0], picture.size, color[0] > 150


def use_png(target: Target, stage: Stage) -> tuple[object, object]:
    """Show a PNG."""
    return seen(target, "image/png", stage.picture()), ("image", (8, 8), True)


def use_jpeg(target: Target, stage: Stage) -> tuple[object, object]:
    """Show a JPEG."""
    return seen(target, "image/jpeg", stage.picture("JPEG")), ("image", (8, 8), True)
