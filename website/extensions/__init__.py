"""The book's Sphinx extensions, one concern a file. `_config.yml` names this package."""

from sphinx.application import Sphinx

_EXTENSIONS = (
    "site",
    "navigation",
    "pages",
    "roles",
    "variant",
    "diff",
    "attack",
    "evidence",
    "demonstration",
    "hostile",
    "scanners",
    "index",
    "catalogue",
    "lab",
    "rules",
    "glance",
    "totals",
    "drawing",
    "orphans",
    "reading_time",
    "markup",
    "search",
    "head",
    "machines",
    "addresses",
    "slim",
    "policy",
)


def setup(app: Sphinx) -> dict[str, bool]:
    for name in _EXTENSIONS:
        app.setup_extension(f"{__name__}.{name}")
    return {"parallel_read_safe": True, "parallel_write_safe": True}
