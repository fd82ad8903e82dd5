"""Legitimate uses: showing avatars."""

import io

from PIL import Image, ImageOps

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


def use_progressive(target: Target, stage: Stage) -> tuple[object, object]:
    """Show a progressive JPEG."""
    sent = io.BytesIO()
    Image.new("RGB", (8, 8), (200, 30, 30)).save(sent, "JPEG", progressive=True)
    return seen(target, "image/jpeg", sent.getvalue()), ("image", (8, 8), True)


def use_panorama(target: Target, stage: Stage) -> tuple[object, object]:
    """Show the widest JPEG."""
    sent = io.BytesIO()
    Image.new("RGB", (65_500, 200), (200, 30, 30)).save(sent, "JPEG")
    headers, body = target.avatar("image/jpeg", sent.getvalue())
    return (headers["Content-Type"][:6], len(body) > 0), ("image/", True)


def use_film(target: Target, stage: Stage) -> tuple[object, object]:
    """Show a photograph to which the telephone has appended a film."""
    sent = stage.picture("JPEG") + b"film\xff\xda" * 100
    return seen(target, "image/jpeg", sent), ("image", (8, 8), True)


def use_photograph(target: Target, stage: Stage) -> tuple[object, object]:
    """Show a photograph of 16 million pixels upright, as browsers do."""
    _, body = target.avatar("image/jpeg", stage.photograph())
    with Image.open(io.BytesIO(body)) as picture:
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    middle, height = upright.width // 2, upright.height
    colors = [upright.getpixel((middle, y)) for y in (height // 6, height * 5 // 6)]
    return [isinstance(each, tuple) and each[0] > 150 for each in colors], [True, False]


def use_transparent(target: Target, stage: Stage) -> tuple[object, object]:
    """Show a GIF with a transparent background."""
    sent = io.BytesIO()
    Image.new("RGBA", (30, 30), (0, 0, 0, 0)).save(sent, "GIF")
    headers, body = target.avatar("image/gif", sent.getvalue())
    with Image.open(io.BytesIO(body)) as picture:
        pixel = picture.convert("RGBA").getpixel((4, 4))
    assert isinstance(pixel, tuple)
    return (headers["Content-Type"][:6], pixel[3] < 2), ("image/", True)
