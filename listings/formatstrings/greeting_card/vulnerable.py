"""Cards with a text that the sender writes, such as "Dear {customer.name}"."""

from typing import Any


# show: card
def card(text: str, customer: Any) -> str:
    """Return the text of the card with the customer's name and city in it."""
    # show: danger
    return text.format(customer=customer)
    # end: danger


# end: card
