"""Legitimate uses of a condition."""

from prover import Target

from .stage import Stage


def use_price(target: Target, stage: Stage) -> tuple[object, object]:
    """Find what costs less than a hundred and is there."""
    found = target.select(stage.items, "item.price < 100 and item.stock >= 1")
    return [item.name for item in found], ["lamp"]


def use_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Find by name, with brackets, `or` and `not`."""
    found = target.select(
        stage.items, "item.name == 'desk' or not (item.stock > 0 or item.price == 1.5)"
    )
    return [item.name for item in found], ["desk", "chair"]
