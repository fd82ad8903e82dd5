"""Legitimate uses: finding one's orders."""

from prover import Target

from .stage import Stage


def use_all_of_mine(target: Target, stage: Stage) -> tuple[object, object]:
    """Find all orders of a customer."""
    return target.find_orders(stage.db, "ana", "0"), ["tea", "kettle"]


def use_dear_ones(target: Target, stage: Stage) -> tuple[object, object]:
    """Find the orders above a sum."""
    return target.find_orders(stage.db, "ana", "30"), ["kettle"]
