"""Avatars: small pictures of members, shown to everybody."""

BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a")


# show: avatar
def avatar(claimed_type: str, data: bytes) -> tuple[dict[str, str], bytes]:
    """Return the headers and the body with which an uploaded picture is served."""
    # show: danger
    if not data.startswith(BEGINNINGS):
        raise ValueError("that is no picture")
    # end: danger
    return {"Content-Type": claimed_type}, data


# end: avatar
