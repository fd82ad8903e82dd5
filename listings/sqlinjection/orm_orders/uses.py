"""Legitimate uses: a customer's own orders."""

from prover import Target

from .stage import Stage


def use_by_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Sort by the name of the item."""
    return target.orders_of(stage.db, "ana", "item"), ["kettle", "tea"]


def use_by_total(target: Target, stage: Stage) -> tuple[object, object]:
    """Sort by what was paid."""
    return target.orders_of(stage.db, "ana", "total"), ["tea", "kettle"]
