"""Sends browsers on after the login, to where they wanted to go."""

from urllib.parse import parse_qs


def redirect(query: str) -> bytes:
    """Return the response that sends a browser to the page `next` of the query."""
    # show: danger
    if "\r" in query or "\n" in query:
        raise ValueError("a query has no line breaks")
    page = parse_qs(query).get("next", ["/"])[0]
    if not page.startswith("/"):
        raise ValueError("that is no page of ours")
    # end: danger
    head = f"HTTP/1.1 303 See Other\r\nLocation: {page}\r\nContent-Length: 0\r\n\r\n"
    return head.encode()
