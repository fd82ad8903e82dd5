"""Make the card show a secret of the shop."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The text of your card"
START = "Dear {customer.name}!"
HINTS = (
    "A field may go on from an object to its attributes and to the keys of a dictionary.",
    "A customer has a `shop`, and a shop has `settings`.",
    "`!r` shows the `repr` of an object.",
)
ANSWER = "{customer.shop.settings[key]}"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.card(given, stage.ana)
    print(found)
    return stage.secret in found
