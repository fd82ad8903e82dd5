"""Remembers in which colours a reader likes the pages."""


def theme_cookie(theme: str) -> str:
    """Return the header that lets the browser remember a theme."""
    # show: danger
    value = theme.replace("\r", "").replace("\n", "").replace('"', "")
    return f'Set-Cookie: theme="{value}"; Path=/; Secure; SameSite=Lax'
    # end: danger
