"""Notes: people import them as files, from many programs."""

import re

ENCODINGS = {
    "utf-8": "utf-8-sig",
    "utf8": "utf-8-sig",
    "utf-16": "utf-16",
    "latin-1": "latin-1",
    "iso-8859-1": "latin-1",
}


# show: note
def import_note(data: bytes, encoding: str) -> str:
    """Return the text of a note, which contains no HTML elements."""
    if encoding.lower() not in ENCODINGS:
        raise ValueError("the note can be in UTF-8, UTF-16 or Latin-1")
    text = data.decode(ENCODINGS[encoding.lower()], errors="strict")
    if re.search(r"<[a-zA-Z/!?]", text):
        raise ValueError("a note is plain text")
    return text


# end: note
