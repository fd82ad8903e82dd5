"""Legitimate uses: linking to websites."""

from prover import Target

from .stage import Stage


def use_website(target: Target, stage: Stage) -> tuple[object, object]:
    """Link to a website."""
    found = target.website_link("https://example.com/ana")
    return found, '<a href="https://example.com/ana" rel="nofollow">website</a>'


def use_query(target: Target, stage: Stage) -> tuple[object, object]:
    """Link to an address with signs that HTML must escape."""
    found = target.website_link("HTTP://example.com/?a=1&b=%22")
    return (
        found,
        '<a href="HTTP://example.com/?a=1&amp;b=%22" rel="nofollow">website</a>',
    )
