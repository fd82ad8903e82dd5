"""A greeting, which an autoescaping template puts on the page."""

from markupsafe import Markup, escape


def greeting(name: str, city: str) -> Markup:
    """Return the greeting as markup, the name in bold."""
    # show: danger
    text = f"Hello, <b>{escape(name)}</b> from {escape(city).unescape()}!"
    # end: danger
    return Markup(text)
