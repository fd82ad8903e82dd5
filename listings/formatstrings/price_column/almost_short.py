"""Prices in the form that a user has set, such as `,.2f`."""


def show_price(price: float, form: str) -> str:
    """Return the price in the user's form."""
    # show: danger
    if len(form) > 6:
        raise ValueError("not a form for a price")
    # end: danger
    return format(price, form)
