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


def use_fill(target: Target, stage: Stage) -> tuple[object, object]:
    """Fill the column with asterisks, as on a cheque, with dots or with zeros."""
    found = [
        target.show_price(1234.5, form) for form in ("*>12,.2f", ".<9.1f", "010.2f")
    ]
    return found, ["****1,234.50", "1234.5...", "0001234.50"]


def use_no_format(target: Target, stage: Stage) -> tuple[object, object]:
    """Show the price without a format."""
    return target.show_price(9.5, ""), "9.5"
