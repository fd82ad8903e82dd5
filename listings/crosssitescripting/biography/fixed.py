"""A biography, in which bold, italics and links are welcome."""

import nh3

LONGEST = 5_000
ALLOWED: dict[str, set[str]] = {"a": {"href"}, "*": set()}


class TooLong(ValueError):
    """The biography is too long, or becomes too long when it is cleaned."""


# show: clean
def clean(text: str) -> str:
    """Return what the user wrote, as HTML that is safe to show."""
    if len(text) > LONGEST:
        raise TooLong
    cleaned = nh3.clean(
        text,
        tags={"b", "i", "p", "a"},
        attributes=ALLOWED,
        url_schemes={"http", "https"},
    )
    if len(cleaned) > 4 * LONGEST:
        raise TooLong  # tags that are never closed are repeated
    return cleaned


# end: clean
