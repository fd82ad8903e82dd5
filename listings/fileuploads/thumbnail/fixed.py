"""Thumbnails of pictures that members upload."""

import io

from PIL import Image, ImageOps

MOST_BYTES, MOST_PIXELS, MOST_SCANS = 10_000_000, 16_000_000, 50


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
            if picture.width * picture.height > MOST_PIXELS or scans > MOST_SCANS:
                raise BadPicture("more than 16 million pixels or 50 scans")
            small = ImageOps.exif_transpose(picture.convert("RGB").resize((64, 64)))
    except Exception as error:  # decoders fail in many ways of their own
        raise BadPicture(error) from error
    made = io.BytesIO()
    small.save(made, "PNG")
    return made.getvalue()


# end: thumbnail
