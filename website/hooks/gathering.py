"""Lets a page that gathers weaknesses be read again when one comes or goes.

Sphinx asks for the files that a page depends on; a file that is not there yet is none of
them.
"""

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from website.content import library
from website.directives.base import GATHERED


def outdated(
    app: Sphinx,
    env: BuildEnvironment,
    added: set[str],
    changed: set[str],
    removed: set[str],
) -> list[str]:
    """Return the pages that gathered other weaknesses than there are now."""
    books = library(app)
    return [
        docname
        for docname, metadata in env.metadata.items()
        for chapters, slugs in metadata.get(GATHERED, {}).items()
        if books.slugs(*chapters) != slugs and docname not in removed
    ]


def setup(app: Sphinx) -> None:
    app.connect("env-get-outdated", outdated)
