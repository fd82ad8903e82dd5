"""See an order that is not Ana's."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The name of a customer"
START = "ana"
HINTS = (
    "A toolkit sends on the text that it is given.",
    "The name stands between single quotes.",
)
ANSWER = "' OR '1' = '1"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.orders_of(stage.db, given, "item")
    print(found)
    return stage.secret in found
