"""Remembers in which colours a reader likes the pages."""

from urllib.parse import quote


class BadTheme(ValueError):
    """No theme has such a name."""


# show: cookie
def theme_cookie(theme: str) -> str:
    """Return the header that lets the browser remember a theme."""
    if len(theme) > 100:
        raise BadTheme("too long")
    try:
        value = quote(theme)
    except UnicodeEncodeError as error:
        raise BadTheme("not a text") from error
    return f"Set-Cookie: theme={value}; Path=/; Secure; SameSite=Lax"


# end: cookie
