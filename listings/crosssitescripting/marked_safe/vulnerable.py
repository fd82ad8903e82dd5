"""A greeting, which an autoescaping template puts on the page."""

from markupsafe import Markup


# show: greet
def greeting(name: str, city: str) -> Markup:
    """Return the greeting as markup, the name in bold."""
    # show: danger
    return Markup(f"Hello, <b>{name}</b> from {city}!")
    # end: danger


# end: greet
