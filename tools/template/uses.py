"""Legitimate uses of the vending machine."""

from prover import Stage, Target


def use_one_drink(target: Target, stage: Stage) -> tuple[object, object]:
    """Buy one drink and get the change."""
    return target.buy(10, 3, 1), 7


def use_last_coin(target: Target, stage: Stage) -> tuple[object, object]:
    """Spend the whole purse."""
    return target.buy(9, 3, 3), 0
