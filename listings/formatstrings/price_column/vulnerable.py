"""Prices in the format that a user has set, such as `,.2f`."""


# show: price
def show_price(price: float, form: str) -> str:
    """Return the price in the user's format."""
    # show: danger
    return format(price, form)
    # end: danger


# end: price
