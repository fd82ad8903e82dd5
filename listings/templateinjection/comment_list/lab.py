"""Let the page of comments run `steal()`."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "Your comment"
START = "nice"
HINTS = (
    "Does the engine escape what it shows? Write `<b>` and see.",
    "A `script` element runs what stands in it.",
)
ANSWER = "<script>steal()</script>"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    return stage.runs(target.show_comments([given]))
