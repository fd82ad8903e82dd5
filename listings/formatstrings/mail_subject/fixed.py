"""Subjects of mails that the staff writes, such as "%(name)s, you have %(orders)d orders"."""

import re

FIELD = re.compile(r"%\((name|orders)\)[sd]|%%")


def subject(text: str, user: dict[str, object]) -> str:
    """Return the subject with the user's name and number of orders in it."""
    return FIELD.sub(lambda found: str(user[found[1]]) if found[1] else "%", text)
