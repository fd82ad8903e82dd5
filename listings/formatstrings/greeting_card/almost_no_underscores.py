"""Cards with a text that the sender writes, such as "Dear {customer.name}"."""

from typing import Any


def card(text: str, customer: Any) -> str:
    """Return the text of the card, the customer's name and city filled in."""
    # show: danger
    if "__" in text:
        raise ValueError("not a text for a card")
    # end: danger
    return text.format(customer=customer)
