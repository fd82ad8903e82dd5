"""Prices in the format that a user has set, such as `,.2f`."""

import re


def show_price(price: float, form: str) -> str:
    """Return the price in the user's format."""
    # show: danger
    width = re.match(r"[<>^=]?(\d+)", form)
    if width and int(width[1]) > 40:
        raise ValueError("this is not a format for a price")
    # end: danger
    return format(price, form)
