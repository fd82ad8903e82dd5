"""Comments below an article."""

from html import escape


def show_comment(author: str, text: str) -> str:
    """Return the comment as HTML."""
    return f"<article><h2>{escape(author)}</h2><p>{escape(text)}</p></article>"
