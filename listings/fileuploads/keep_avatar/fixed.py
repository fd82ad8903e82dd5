"""Avatars: small pictures of members, shown to everybody."""

import io

from PIL import Image

HEADERS = {"Content-Type": "image/png", "X-Content-Type-Options": "nosniff"}
MOST_BYTES, MOST_PIXELS = 5_000_000, 4_000_000


# show: avatar
def avatar(claimed_type: str, data: bytes) -> tuple[dict[str, str], bytes]:
    """Return the headers and the body with which an uploaded picture is served."""
    if len(data) > MOST_BYTES:
        raise ValueError("the picture is too large")
    drawn = io.BytesIO()
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise ValueError("the picture is too large")
            pixels = picture.convert("RGBA")
        fresh = Image.new("RGBA", pixels.size)
        fresh.paste(pixels)
        fresh.save(drawn, "PNG")
    except Exception as error:  # decoders fail in many ways of their own
        raise ValueError("that is no picture") from error
    return dict(HEADERS), drawn.getvalue()


# end: avatar
