"""Subjects of mails that the staff writes, such as "%(name)s, you have %(orders)d orders"."""


def subject(text: str, user: dict[str, object]) -> str:
    """Return the subject with the user's name and number of orders in it."""
    # show: danger
    if "password" in text:
        raise ValueError("a subject has no such field")
    # end: danger
    return text % user
