"""Thumbnails of pictures that members upload."""

import io

from PIL import Image

MOST_BYTES, MOST_PIXELS = 2_000_000, 1_000_000


# show: thumbnail
def thumbnail(data: bytes) -> bytes:
    """Return a picture of 64 by 64 pixels, as PNG."""
    if len(data) > MOST_BYTES:
        raise ValueError("the picture is too large")
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise ValueError("the picture is too large")
            small = picture.convert("RGB").resize((64, 64))
    except Exception as error:  # decoders fail in many ways of their own
        raise ValueError("that is no picture") from error
    made = io.BytesIO()
    small.save(made, "PNG")
    return made.getvalue()


# end: thumbnail
