"""Prices in the form that a user has set, such as `,.2f`."""

import re

FORM = re.compile(r"[<>^]?\d{0,2},?(\.\d{1,2})?f", re.ASCII)


def show_price(price: float, form: str) -> str:
    """Return the price in the user's form."""
    if not FORM.fullmatch(form):
        raise ValueError("not a form for a price")
    return format(price, form)
