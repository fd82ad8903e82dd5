"""A biography, in which bold, italics and links are welcome."""

import nh3

ALLOWED: dict[str, set[str]] = {"a": {"href"}}


def clean(text: str) -> str:
    """Return what the user wrote, as HTML that is safe to show."""
    return nh3.clean(
        text,
        tags={"b", "i", "p", "a"},
        attributes=ALLOWED,
        url_schemes={"http", "https"},
    )
