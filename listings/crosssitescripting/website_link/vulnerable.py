"""The link to a user's own website."""

from html import escape


# show: page
def website_link(address: str) -> str:
    """Return a link to the address as HTML; ValueError for one that we do not link to."""
    # show: danger
    return f'<a href="{escape(address)}" rel="nofollow">website</a>'
    # end: danger


# end: page
