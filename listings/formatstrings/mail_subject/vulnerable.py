"""Subjects of letters that staff may word, such as "%(name)s, you have %(orders)d orders"."""


# show: subject
def subject(text: str, user: dict[str, object]) -> str:
    """Return the subject, the user's name and number of orders filled in."""
    # show: danger
    return text % user
    # end: danger


# end: subject
