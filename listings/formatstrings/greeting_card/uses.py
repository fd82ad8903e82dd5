"""Legitimate uses of writing a card."""

from prover import Target

from .stage import Stage


def use_name_and_city(target: Target, stage: Stage) -> tuple[object, object]:
    """Fill in a name and a city."""
    found = target.card("Dear {customer.name} in {customer.city}!", stage.ana)
    return found, "Dear Ana in Oslo!"


def use_no_field(target: Target, stage: Stage) -> tuple[object, object]:
    """Write a card without a field."""
    return target.card(
        "Merry Christmas, 50% off", stage.ana
    ), "Merry Christmas, 50% off"


def use_field_twice(target: Target, stage: Stage) -> tuple[object, object]:
    """Use a field twice, in a text with an accent and an emoji."""
    found = target.card("\xa1{customer.name}, {customer.name}! \U0001f384", stage.ana)
    return found, "\xa1Ana, Ana! \U0001f384"


def use_braces(target: Target, stage: Stage) -> tuple[object, object]:
    """Write braces, doubled as `str.format` asks, around and beside a field."""
    text = "{{{customer.name}}} writes {{customer.name}} {{}}"
    return target.card(text, stage.ana), "{Ana} writes {customer.name} {}"
