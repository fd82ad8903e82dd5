"""Cards with a text that the sender writes, such as "Dear {customer.name}"."""

import re
from typing import Any

FIELD = re.compile(r"\{customer\.(name|city)\}|\{\{|\}\}")


def card(text: str, customer: Any) -> str:
    """Return the text of the card with the customer's name and city in it."""
    plain = {"name": customer.name, "city": customer.city}
    return FIELD.sub(lambda found: plain[found[1]] if found[1] else found[0][0], text)
