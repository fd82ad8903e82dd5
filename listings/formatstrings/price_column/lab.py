"""Let a form of at most ten characters make a text of more than ten thousand."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The form of a price"
START = ",.2f"
HINTS = (
    "A number before the point is the width of the column.",
    "A number behind the point says how many digits there are.",
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
