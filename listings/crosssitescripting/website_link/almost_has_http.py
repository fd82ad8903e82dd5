"""The link to a user's own website."""

import re
from html import escape


def website_link(address: str) -> str:
    """Return a link to the address as HTML; ValueError for one that we do not link to."""
    # show: danger
    if not re.search("^https?://", address, re.IGNORECASE | re.MULTILINE):
        raise ValueError("not the address of a website")
    # end: danger
    return f'<a href="{escape(address)}" rel="nofollow">website</a>'
