"""Thumbnails of pictures that members upload."""

import io

from PIL import Image, ImageOps


def thumbnail(data: bytes) -> bytes:
    """Return a picture of 64 by 64 pixels, as PNG."""
    # show: danger
    try:
        picture = Image.open(io.BytesIO(data))
        if picture.width > 65_500 or picture.height > 65_500:
            raise ValueError("the picture is too large")
        small = ImageOps.exif_transpose(picture.convert("RGB").resize((64, 64)))
    except OSError as error:
        raise ValueError("that is no picture") from error
    # end: danger
    made = io.BytesIO()
    small.save(made, "PNG")
    return made.getvalue()
