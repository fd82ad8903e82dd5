"""The book's mark: a shield with a prompt in it, which answers "proven" with a tick."""

_SHAPE = (
    '<path d="M32 4 56 12v19c0 14-9.5 24-24 29C17.5 55 8 45 8 31V12Z" fill="#0b5c6b"/>'
    '<path d="m19 31 9.5 9.5L46 22" fill="none" stroke="#fff" stroke-width="7" '
    'stroke-linecap="round" stroke-linejoin="round"/>'
)


def mark() -> str:
    """Return the mark; it reads on light and on dark, at 16 px as well."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img">'
        f"<title>Python Security, Proven</title>{_SHAPE}</svg>\n"
    )
