"""Legitimate uses: prices in several forms."""

from prover import Target

from .stage import Stage


def use_cents(target: Target, stage: Stage) -> tuple[object, object]:
    """Show two digits and a comma."""
    return target.show_price(1234.5, ",.2f"), "1,234.50"


def use_column(target: Target, stage: Stage) -> tuple[object, object]:
    """Align in a column."""
    return target.show_price(9.5, ">9.1f"), "      9.5"
