"""Subjects of mails that the staff writes, such as "%(name)s, you have %(orders)d orders"."""


def subject(text: str, user: dict[str, object]) -> str:
    """Return the subject with the user's name and number of orders in it."""
    # show: danger
    public = {"name": user["name"], "orders": user["orders"]}
    try:
        return text % public
    except KeyError as error:
        raise ValueError("there is no such field") from error
    # end: danger
