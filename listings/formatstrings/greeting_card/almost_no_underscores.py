"""Cards with a text that the sender writes, such as "Dear {customer.name}"."""

from typing import Any


def card(text: str, customer: Any) -> str:
    """Return the text of the card with the customer's name and city in it."""
    # show: danger
    if "__" in text:
        raise ValueError("a card has no such field")
    # end: danger
    return text.format(customer=customer)
