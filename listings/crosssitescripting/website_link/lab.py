"""Make a link that runs `steal()` when it is followed."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The address of your website"
START = "https://example.com/"
HINTS = (
    "The value is escaped, and quoted. You do not have to leave it.",
    "An address begins with a scheme. Not every scheme leads to a website.",
)
ANSWER = "javascript:steal()"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    page = target.website_link(given)
    print(page)
    return stage.runs(page)
