"""Make the lamp cost one cent."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "A condition"
START = "item.price < 20 and item.stock > 0"
HINTS = (
    "A condition can call the methods of an item, including those that every object has.",
    "`__setattr__` takes the name of an attribute and its new value.",
)
ANSWER = "item.__setattr__('price', 0.01)"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    print(target.select(stage.items, given))
    print(stage.lamp)
    return stage.lamp.price == 0.01
