"""Comments below an article."""

from html import escape


def show_comment(author: str, text: str) -> str:
    """Return the comment as HTML."""
    # show: danger
    return f"<article><h2>{author}</h2><p>{escape(text)}</p></article>"
    # end: danger
