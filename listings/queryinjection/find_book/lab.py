"""Learn the price of a book that is not for sale."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The title of a book"
START = "Tea"
HINTS = (
    "The title stands between single quotes, in square brackets.",
    "`..` goes up in a path of XML as it does in a path of files.",
    "The book that you want has the attribute `sale='no'`.",
)
ANSWER = "Tea']/../book[@sale='no"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.price_of(stage.catalogue, given)
    print(found)
    return stage.secret in found
