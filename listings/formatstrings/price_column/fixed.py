"""Prices in the format that a user has set, such as `,.2f`."""

import re

FORM = re.compile(r"([*._ ]?[<>=^])?[-+ ]?0?[0-9]{0,2}[,_]?(\.[0-9]{1,2})?f|")


def show_price(price: float, form: str) -> str:
    """Return the price in the user's format."""
    if not FORM.fullmatch(form):
        raise ValueError("this is not a format for a price")
    return format(price, form)
