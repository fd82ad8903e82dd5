"""Comments below an article."""

import re

SCRIPT_TAG = re.compile("</?script>", re.IGNORECASE)


def show_comment(author: str, text: str) -> str:
    """Return the comment as HTML."""
    # show: danger
    author, text = SCRIPT_TAG.sub("", author), SCRIPT_TAG.sub("", text)
    # end: danger
    return f"<article><h2>{author}</h2><p>{text}</p></article>"
