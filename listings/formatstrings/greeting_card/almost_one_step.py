"""Cards with a text that the sender writes, such as "Dear {customer.name}"."""

from string import Formatter
from typing import Any


def card(text: str, customer: Any) -> str:
    """Return the text of the card with the customer's name and city in it."""
    # show: danger
    for _, field, _, _ in Formatter().parse(text):
        if field and (field.count(".") > 1 or "_" in field or "[" in field):
            raise ValueError("a card has no such field")
    # end: danger
    return text.format(customer=customer)
