"""Legitimate uses of showing a price."""

from prover import Target

from .stage import Stage


def use_cents(target: Target, stage: Stage) -> tuple[object, object]:
    """Show a comma and two digits after the point."""
    return target.show_price(1234.5, ",.2f"), "1,234.50"


def use_column(target: Target, stage: Stage) -> tuple[object, object]:
    """Align in a column."""
    return target.show_price(9.5, ">9.1f"), "      9.5"


def use_sign_and_groups(target: Target, stage: Stage) -> tuple[object, object]:
    """Show a sign at the edge of the column, and groups with an underscore."""
    found = target.show_price(9.5, "=+9.1f"), target.show_price(-1234567.0, "_.1f")
    return found, ("+     9.5", "-1_234_567.0")
