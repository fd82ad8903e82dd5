"""The link to a user's own website."""

import re
from html import escape

ADDRESS = re.compile(r"https?://[a-z0-9\[][!-~]{0,2000}", re.ASCII | re.IGNORECASE)


class NotAWebsite(ValueError):
    """The text is not an address that we link to."""


# show: page
def website_link(address: str) -> str:
    """Return a link to the address as HTML; ValueError for one that we do not link to."""
    if not ADDRESS.fullmatch(address):
        raise NotAWebsite(address)
    return f'<a href="{escape(address)}" rel="nofollow">website</a>'


# end: page
