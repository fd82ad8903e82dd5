"""The book's mark, a shield with a tick, and the card that shows where a page is shared."""

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


def card() -> str:
    """Return the card, 1200 x 630 pixels as Open Graph's readers want it."""
    lines = (
        (268, 76, 700, "#ffffff", "Python Security, Proven"),
        (
            352,
            38,
            400,
            "#bfe3ea",
            "Attacks that win. Fixes that fail. Fixes that hold.",
        ),
        (546, 34, 600, "#ffffff", "Every claim runs."),
    )
    light = _SHAPE.replace("#0b5c6b", "#1790a3")  # against the dark ground
    words = "".join(
        f'<text x="96" y="{y}" font-size="{size}" font-weight="{weight}" fill="{colour}">'
        f"{text}</text>"
        for y, size, weight, colour, text in lines
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" '
        'font-family="system-ui, DejaVu Sans, sans-serif">'
        '<rect width="1200" height="630" fill="#0b2e36"/>'
        '<rect y="606" width="1200" height="24" fill="#2fb5c9"/>'
        f'<g transform="translate(84 64) scale(1.6)">{light}</g>'
        f"{words}</svg>\n"
    )
