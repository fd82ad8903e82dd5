"""Sends browsers on after the login, to where they wanted to go."""

import re
from urllib.parse import parse_qs, quote

ALLOWED = "!#$%&'()*+,/:;=?@[]~"
"""What an address may contain beside letters, digits and ``_.-``."""


class NotOurPage(ValueError):
    """The page is on another host, or its address is not a text."""


# show: redirect
def redirect(query: str) -> bytes:
    """Return the response that sends a browser to the page `next` of the query."""
    page = parse_qs(query).get("next", ["/"])[0]
    if not re.match(r"/(?![/\\])", page):
        raise NotOurPage
    try:
        page = quote(page, safe=ALLOWED)
    except UnicodeEncodeError as error:
        raise NotOurPage from error
    head = f"HTTP/1.1 303 See Other\r\nLocation: {page}\r\nContent-Length: 0\r\n\r\n"
    return head.encode()


# end: redirect
