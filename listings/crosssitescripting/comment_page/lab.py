"""Let the page of a comment run `steal()` in the browser of whoever reads it."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "Your comment"
START = "very nice"
HINTS = (
    "What you write becomes part of the page's HTML.",
    "A `script` element runs what stands in it.",
)
ANSWER = "<script>steal()</script>"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    page = target.show_comment("ana", given)
    print(page)
    return stage.runs(page)
