"""Attacks by the text of a card."""

from prover import Target

from .stage import Stage


def attack_globals(target: Target, stage: Stage) -> bool:
    """Walk from the customer to a method, and to the globals of its module."""
    found = target.card("{customer.greet.__globals__[SIGNING_KEY]}", stage.ana)
    print(found)
    return stage.secret in found


def attack_plain_attributes(target: Target, stage: Stage) -> bool:
    """Walk over attributes and keys that have no underscore."""
    found = target.card("{customer.shop.settings[key]}", stage.ana)
    print(found)
    return stage.secret in found


def attack_whole_object(target: Target, stage: Stage) -> bool:
    """Ask for the customer as a whole, in the form meant for developers."""
    found = target.card("Dear {customer!r}", stage.ana)
    print(found)
    return stage.secret in found


def attack_field_in_a_field(target: Target, stage: Stage) -> bool:
    """Hide a field in the width of another, where few look."""
    found = target.card("{customer.city:{customer.shop.settings[fill]}>30}", stage.ana)
    print(found)
    return "*" * 20 in found
