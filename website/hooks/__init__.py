"""What happens to every page while it is built."""

from sphinx.application import Sphinx

_MODULES = (
    "settings",
    "sidebar",
    "gathering",
    "unused_listings",
    "reading_time",
    "opengraph",
    "folded_answers",
    "page_tools",
    "weakness_bars",
)


def setup(app: Sphinx) -> None:
    for name in _MODULES:
        app.setup_extension(f"{__name__}.{name}")
