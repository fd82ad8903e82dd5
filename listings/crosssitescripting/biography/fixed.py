"""A biography, in which bold, italics and links are welcome."""

import nh3

LONGEST = 5_000
ALLOWED: dict[str, set[str]] = {"a": {"href"}, "*": set()}


class TooLong(ValueError):
    """The biography is too long, or becomes too long when it is cleaned."""


class NotText(ValueError):
    """The biography holds half a character, a surrogate, which has no UTF-8 form."""


# show: clean
def clean(text: str) -> str:
    """Return what the user wrote, as HTML that is safe to show."""
    if len(text) > LONGEST:
        raise TooLong
    try:
        cleaned = nh3.clean(
            text,
            tags={"a", "b", "br", "em", "i", "p", "strong"},
            attributes=ALLOWED,
            url_schemes={"http", "https"},
        )
    except UnicodeEncodeError as error:
        raise NotText from error
    if len(cleaned) > 4 * LONGEST:
        raise TooLong  # tags that are never closed are repeated
    return cleaned


# end: clean
