"""Legitimate uses: finding one's orders."""

from prover import Target

from .stage import Stage


def use_all_of_mine(target: Target, stage: Stage) -> tuple[object, object]:
    """Find all orders of a customer."""
    return target.find_orders(stage.db, "ana", "0"), ["tea", "kettle"]


def use_dear_ones(target: Target, stage: Stage) -> tuple[object, object]:
    """Find the orders above a sum."""
    return target.find_orders(stage.db, "ana", "30"), ["kettle"]


def use_part_of_a_pound(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask for a sum that is not a whole number; it is still compared as a number."""
    return target.find_orders(stage.db, "ana", "4.5"), ["kettle"]
