"""Legitimate uses of a condition."""

from prover import Target

from .stage import Stage


def use_price(target: Target, stage: Stage) -> tuple[object, object]:
    """Find what costs less than a hundred and is in stock."""
    found = target.select(stage.items, "item.price < 100 and item.stock >= 1")
    return [item.name for item in found], ["lamp"]


def use_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Find by name, with brackets, `or` and `not`."""
    found = target.select(
        stage.items, "item.name == 'desk' or not (item.stock > 0 or item.price == 1.5)"
    )
    return [item.name for item in found], ["desk", "chair"]


def use_chain_of_comparisons(target: Target, stage: Stage) -> tuple[object, object]:
    """Use every comparison in one chain, with spaces around the condition."""
    condition = " -1 < 0 <= 0 == 0 != item.stock > 1.5 >= 1 "
    return [item.name for item in target.select(stage.items, condition)], ["lamp"]


def use_longest_condition(target: Target, stage: Stage) -> tuple[object, object]:
    """Compare with a long name that has an apostrophe and an accent."""
    condition = 'item.name != "it\'s \xe9t\xe9"'
    condition += " " * (191 - len(condition)) + "and 1 < 2"
    found = target.select(stage.items, condition)
    return (len(condition), len(found)), (200, 3)
