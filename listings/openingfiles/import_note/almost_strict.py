"""Notes: people import them as files, from many programs."""

import re


def import_note(data: bytes, encoding: str) -> str:
    """Return the text of a note, which contains no HTML elements."""
    # show: danger
    if re.search(rb"<[a-zA-Z/!?]", data):
        raise ValueError("a note is plain text")
    return data.decode(encoding, errors="strict")
    # end: danger
