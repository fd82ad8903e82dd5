"""Prices in the format that a user has set, such as `,.2f`."""


def show_price(price: float, form: str) -> str:
    """Return the price in the user's format."""
    # show: danger
    if len(form) > 8:
        raise ValueError("this is not a format for a price")
    # end: danger
    return format(price, form)
