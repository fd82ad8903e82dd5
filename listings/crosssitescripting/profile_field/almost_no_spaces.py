"""A form with what the user said last time."""

from html import escape


def nickname_field(nickname: str) -> str:
    """Return the field of the form as HTML."""
    # show: danger
    value = escape(nickname).replace(" ", "")
    return f"<input name=nick maxlength=40 value={value}>"
    # end: danger
