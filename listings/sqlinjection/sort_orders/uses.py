"""Legitimate uses: sorting a price list."""

from prover import Target

from .stage import Stage


def use_cheapest_first(target: Target, stage: Stage) -> tuple[object, object]:
    """Sort by price."""
    found = target.price_list(stage.db, "price", "asc")
    return found, ["tea", "biscuits", "cup", "tray", "kettle"]


def use_names_backwards(target: Target, stage: Stage) -> tuple[object, object]:
    """Sort by name, the last first."""
    found = target.price_list(stage.db, "item", "desc")
    return found, ["tray", "tea", "kettle", "cup", "biscuits"]
