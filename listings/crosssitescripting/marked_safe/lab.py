"""Be greeted by a page that runs `steal()`."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "Your name"
START = "ana"
HINTS = (
    "The template escapes what it is given, unless it is told that it is markup.",
    "`Markup(...)` tells it so.",
)
ANSWER = "<script>steal()</script>"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    return stage.runs(target.greeting(given, "Oslo"))
