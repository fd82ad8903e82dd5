"""Make a price of more than ten thousand characters with a format of at most ten."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The format of a price"
START = ",.2f"
HINTS = (
    "A number before the point is the width of the column.",
    "A number after the point is the number of digits.",
)
ANSWER = "99999f"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    if len(given) > 10 or max(map(len, given.replace(".", " ").split() or [""])) > 7:
        raise ValueError(
            "at most ten characters, and no number of more than five digits"
        )
    found = target.show_price(9.5, given)
    print(len(found), "characters")
    return len(found) > 10_000
