"""Legitimate uses: linking to websites."""

from prover import Target

from .stage import Stage


def use_website(target: Target, stage: Stage) -> tuple[object, object]:
    """Link to a website."""
    found = target.website_link("https://example.com/ana")
    return found, '<a href="https://example.com/ana" rel="nofollow">website</a>'


def use_long(target: Target, stage: Stage) -> tuple[object, object]:
    """Link to the results of a search, whose address is long."""
    address = "https://example.com/search?q=" + "tea+" * 480
    return address in target.website_link(address), True


def use_port(target: Target, stage: Stage) -> tuple[object, object]:
    """Link to a server on a port of its own, by its number."""
    address = "http://[2001:db8::1]:8080/"
    return address in target.website_link(address), True


def use_query(target: Target, stage: Stage) -> tuple[object, object]:
    """Link to an address with characters that HTML must escape."""
    found = target.website_link("HTTP://example.com/?a=1&b=%22")
    return (
        found,
        '<a href="HTTP://example.com/?a=1&amp;b=%22" rel="nofollow">website</a>',
    )
