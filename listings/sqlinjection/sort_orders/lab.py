"""Learn in which order the goods earn the most: their margin, which the list hides."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "Sort by"
START = "price"
HINTS = (
    "The database has more columns than the list shows.",
    "The column is called `margin`.",
)
ANSWER = "margin"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.price_list(stage.db, given, "asc")
    print(found)
    return bool(found == stage.by_margin)
