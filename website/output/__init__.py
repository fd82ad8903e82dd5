"""The steps after the build, listed in `pipeline`."""

from sphinx.application import Sphinx

_MODULES = ("redirects", "sitemap", "search_index", "pipeline", "ebook")


def setup(app: Sphinx) -> None:
    for name in _MODULES:
        app.setup_extension(f"{__name__}.{name}")
