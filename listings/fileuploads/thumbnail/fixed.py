"""Thumbnails of pictures that members upload."""

import io
import math

from PIL import Image, ImageOps

MOST_BYTES, MOST_PIXELS, MOST_SCANS = 10_000_000, 16_000_000, 50
MOST_SIDE = 65_500  # the longest that JPEG encoders write


class BadPicture(ValueError):
    """Not a picture that can be read, or one that is too large."""


# show: thumbnail
def thumbnail(data: bytes) -> bytes:
    """Return a picture of 64 by 64 pixels, as PNG."""
    if len(data) > MOST_BYTES:
        raise BadPicture("more than 10 MB")
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            scans = data.count(b"\xff\xda") if "progressive" in picture.info else 1
            if math.prod(picture.size) > MOST_PIXELS or max(picture.size) > MOST_SIDE:
                raise BadPicture("more than 16 million pixels, or 65,500 in a row")
            if scans > MOST_SCANS:
                raise BadPicture("more than 50 scans")
            small = ImageOps.exif_transpose(picture.convert("RGB").resize((64, 64)))
    except Exception as error:  # decoders fail in many ways of their own
        raise BadPicture(error) from error
    made = io.BytesIO()
    small.save(made, "PNG")
    return made.getvalue()


# end: thumbnail
