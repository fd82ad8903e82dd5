"""A biography, in which bold, italics and links are welcome."""

import nh3


def clean(text: str) -> str:
    """Return what the user wrote, as HTML that is safe to show."""
    # show: danger
    return nh3.clean(text)
    # end: danger
