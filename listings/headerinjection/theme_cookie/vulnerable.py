"""Remembers in which colours a reader likes the pages."""


# show: cookie
def theme_cookie(theme: str) -> str:
    """Return the header that lets the browser remember a theme."""
    # show: danger
    return f"Set-Cookie: theme={theme}; Path=/; Secure; SameSite=Lax"
    # end: danger


# end: cookie
