"""Warns of listings that no page shows, because readers would never see them."""

from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from prover.demonstration import find_demonstrations
from prover.problem import ListingError
from website.content import library
from website.directives.base import shown_listings

logger = logging.getLogger(__name__)


def warn_of_unused(app: Sphinx, env: BuildEnvironment) -> None:
    books = library(app)
    try:
        weaknesses = books.weaknesses()
    except ListingError as error:
        logger.warning("%s", error)
        return
    wanted = {
        path.relative_to(books.listings)
        for weakness in weaknesses
        for path in (
            *weakness.variants.values(),
            weakness.folder / "attacks.py",
            weakness.folder / "uses.py",
        )
    }
    wanted |= {
        (folder / "program.py").relative_to(books.listings)
        for folder in find_demonstrations(books.listings)
    }
    shown = {path for paths in shown_listings(env).values() for path in paths}
    for path in sorted(wanted):
        if str(path) not in shown:
            logger.warning(
                "no page shows listings/%s. Show it on its chapter, or delete it",
                path,
                location=f"{books.listings / path}:1",  # without a line, Sphinx adds .rst
            )


def purge(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    shown_listings(env).pop(docname, None)


def merge(app: Sphinx, env: BuildEnvironment, docnames: list[str], other: Any) -> None:
    shown_listings(env).update(
        {
            page: paths
            for page, paths in shown_listings(other).items()
            if page in docnames
        }
    )


def setup(app: Sphinx) -> None:
    app.connect("env-check-consistency", warn_of_unused)
    app.connect("env-purge-doc", purge)
    app.connect("env-merge-info", merge)
