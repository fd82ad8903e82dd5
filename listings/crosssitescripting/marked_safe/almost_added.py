"""A greeting, which an autoescaping template puts on the page."""

from markupsafe import Markup


def greeting(name: str, city: str) -> Markup:
    """Return the greeting as markup, the name in bold."""
    # show: danger
    return Markup("Hello, <b>" + name + "</b> from ") + city + "!"
    # end: danger
