"""Remembers in which colours a reader likes the pages."""

from urllib.parse import quote


# show: cookie
def theme_cookie(theme: str) -> str:
    """Return the header that lets the browser remember a theme."""
    if len(theme) > 100:
        raise ValueError("no theme has a name as long as that")
    value = quote(theme, safe="", errors="replace")
    return f"Set-Cookie: theme={value}; Path=/; Secure; SameSite=Lax"


# end: cookie
