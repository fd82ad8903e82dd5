"""Open the file whose code you do not know."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The code of a share"
START = "holiday-24"
HINTS = (
    "The query says LIKE. What are the two signs that mean something to it?",
    "`%` stands for any characters, `_` for one.",
)
ANSWER = "%"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.open_share(stage.db, given)
    print(found)
    return bool(found == stage.secret)
