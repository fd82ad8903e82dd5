"""Avatars: small pictures of members, shown to everybody."""

import io

from PIL import Image


def avatar(claimed_type: str, data: bytes) -> tuple[dict[str, str], bytes]:
    """Return the headers and the body with which an uploaded picture is served."""
    # show: danger
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF")) as picture:
            kind = f"image/{picture.format}".lower()
            picture.verify()
    except (OSError, SyntaxError) as error:
        raise ValueError("that is no picture") from error
    return {"Content-Type": kind, "X-Content-Type-Options": "nosniff"}, data
    # end: danger
