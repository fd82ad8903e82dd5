"""A form with what the user said last time."""

from html import escape


def nickname_field(nickname: str) -> str:
    """Return the field of the form as HTML."""
    # show: danger
    return f'<input name="nick" maxlength="40" value="{escape(nickname, quote=False)}">'
    # end: danger
