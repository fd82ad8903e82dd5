"""Be greeted by a page that runs `steal()`."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "Your name"
START = "ana"
HINTS = (
    "The template escapes every value, except one that is declared to be markup.",
    "`Markup(...)` declares its text to be markup.",
)
ANSWER = "<script>steal()</script>"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    return stage.runs(target.greeting(given, "Oslo"))
