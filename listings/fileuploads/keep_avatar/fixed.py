"""Avatars: small pictures of members, shown to everybody."""

import io
import math
import secrets

from PIL import Image, ImageOps

HEADERS = {"Content-Type": "image/png", "X-Content-Type-Options": "nosniff"}
MOST_BYTES, MOST_PIXELS, MOST_SCANS = 10_000_000, 16_000_000, 50
MOST_SIDE = 65_500  # the longest that JPEG encoders write
FORMATS = ("PNG", "JPEG", "GIF")


class BadPicture(ValueError):
    """Not a picture that can be read, or one that is too large."""


# show: avatar
def avatar(claimed_type: str, data: bytes) -> tuple[dict[str, str], bytes]:
    """Return the headers and the body with which an uploaded picture is served."""
    if len(data) > MOST_BYTES:
        raise BadPicture("more than 10 MB")
    drawn = io.BytesIO()
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
            scans = data.count(b"\xff\xda") if "progressive" in picture.info else 1
            if math.prod(picture.size) > MOST_PIXELS or max(picture.size) > MOST_SIDE:
                raise BadPicture("more than 16 million pixels, or 65,500 in a row")
            if scans > MOST_SCANS:
                raise BadPicture("more than 50 scans")
            picture.thumbnail((256, 256))
            pixels = ImageOps.exif_transpose(picture).convert("RGBA")
        body = _with_random_bits(pixels.tobytes())
        Image.frombytes("RGBA", pixels.size, body).save(drawn, "PNG")
    except Exception as error:  # decoders fail in many ways of their own
        raise BadPicture(error) from error
    return HEADERS, drawn.getvalue()


def _with_random_bits(pixels: bytes) -> bytes:
    """Draw the lowest bit of each colour anew, so that nobody can choose the bytes."""
    noise = secrets.token_bytes(len(pixels))
    return bytes(old & 254 | new & 1 for old, new in zip(pixels, noise, strict=True))


# end: avatar
