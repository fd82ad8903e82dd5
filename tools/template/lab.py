"""Have the machine pay you."""

from prover import Stage, Target

INPUT = "json"
LABEL = "What you order"
START = '{"count": 1}'
HINTS = (
    "Which counts did nobody think of?",
    "A number can be negative.",
)
ANSWER = '{"count": -2}'


def attempt(target: Target, stage: Stage, given: dict[str, int]) -> bool:
    purse = target.buy(10, 3, given["count"])
    print("the purse now holds", purse)
    return bool(purse > 10)
