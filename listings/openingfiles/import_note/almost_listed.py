"""Notes: people import them as files, from many programs."""

import re


def import_note(data: bytes, encoding: str) -> str:
    """Return the text of a note, which contains no HTML elements."""
    # show: danger
    known = ("utf-8", "utf8", "utf-16", "latin-1", "iso-8859-1")
    if encoding.lower() not in known:
        raise ValueError("the note can be in UTF-8, UTF-16 or Latin-1")
    if re.search(rb"<[a-zA-Z/!?]", data):
        raise ValueError("a note is plain text")
    return data.decode(encoding, errors="ignore")
    # end: danger
