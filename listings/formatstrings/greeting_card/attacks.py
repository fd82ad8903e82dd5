"""Attacks through the text of a card."""

from prover import Target

from .stage import Stage


def attack_globals(target: Target, stage: Stage) -> bool:
    """Go from the customer to a method, and from there to the globals of its module."""
    found = target.card("{customer.greet.__globals__[SIGNING_KEY]}", stage.ana)
    print(found)
    return stage.secret in found


def attack_plain_attributes(target: Target, stage: Stage) -> bool:
    """Use attributes and keys without an underscore in their names."""
    found = target.card("{customer.shop.settings[key]}", stage.ana)
    print(found)
    return stage.secret in found


def attack_whole_object(target: Target, stage: Stage) -> bool:
    """Ask for the `repr` of the whole customer, which is meant for developers."""
    found = target.card("Dear {customer!r}", stage.ana)
    print(found)
    return stage.secret in found


def attack_field_in_a_field(target: Target, stage: Stage) -> bool:
    """Hide a field in the format specification of another field."""
    found = target.card("{customer.city:{customer.shop.settings[fill]}>30}", stage.ana)
    print(found)
    return "*" * 20 in found


def attack_property(target: Target, stage: Stage) -> bool:
    """Name a property, whose code runs: here it uses up a voucher."""
    target.card("{customer.voucher}", stage.ana)
    print("vouchers left:", len(stage.ana.shop.vouchers))
    return len(stage.ana.shop.vouchers) < 2
