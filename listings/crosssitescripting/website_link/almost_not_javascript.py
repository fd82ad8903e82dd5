"""The link to a user's own website."""

from html import escape


def website_link(address: str) -> str:
    """Return a link to the address as HTML; ValueError for one that we do not link to."""
    # show: danger
    if address.strip().lower().startswith("javascript:"):
        raise ValueError("not the address of a website")
    # end: danger
    return f'<a href="{escape(address)}" rel="nofollow">website</a>'
