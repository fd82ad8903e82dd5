"""Subjects of mails that the staff writes, such as "%(name)s, you have %(orders)d orders"."""


# show: subject
def subject(text: str, user: dict[str, object]) -> str:
    """Return the subject with the user's name and number of orders in it."""
    # show: danger
    return text % user
    # end: danger


# end: subject
