"""Attacks on a vending machine that trusts the count."""

import math

from prover import Stage, Target


def attack_negative_count(target: Target, stage: Stage) -> bool:
    """Buy minus two drinks: the machine pays for them."""
    purse = target.buy(10, 3, -2)
    print("the purse now holds", purse)
    return bool(purse > 10)


def attack_half_a_drink(target: Target, stage: Stage) -> bool:
    """Buy half a drink more than one: the purse no longer holds whole coins."""
    purse = target.buy(10, 3, 1.5)
    print("the purse now holds", purse)
    return bool(purse != int(purse))


def attack_not_a_number(target: Target, stage: Stage) -> bool:
    """Buy `nan` drinks: every comparison with the purse is false from then on."""
    purse = target.buy(10, 3, math.nan)
    purse = target.buy(purse, 3, 1000)
    print("the purse now holds", purse)
    return math.isnan(purse)
