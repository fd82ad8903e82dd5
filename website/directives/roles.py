"""Roles: ``{cwe}`` and ``{cve}`` link a number to its source, ``{chapter}`` a chapter."""

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole

from prover.problem import ListingError
from website.content import library

from .links import chapter_link

logger = logging.getLogger(__name__)


class BookRole(SphinxRole):
    def warn(self, message: str, hint: str) -> None:
        logger.warning("%s. %s", message, hint, location=self.get_location())


def cwe_link(app: Sphinx, identifier: str) -> nodes.reference:
    """Return a link to a CWE entry; raises KeyError for an id that is not in our list."""
    title = library(app).cwe[identifier]
    number = identifier.removeprefix("CWE-")
    link = nodes.reference(
        "", identifier, refuri=f"https://cwe.mitre.org/data/definitions/{number}.html"
    )
    link["reftitle"] = title
    return link


class CweRole(BookRole):
    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        try:
            return [cwe_link(self.env.app, self.text)], []
        except KeyError:
            self.warn(
                f"{self.text} is not in reference/data/cwe.toml",
                "Correct the number, or add it with its title from the CWE list",
            )
            return [nodes.Text(self.text)], []


class CveRole(BookRole):
    """Links to the CVE record; a page may only name a CVE whose source was checked."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        try:
            known = self.text in library(self.env.app).sources
        except ListingError as error:
            logger.warning("%s", error, location=self.get_location())
            known = True
        if not re.fullmatch(r"CVE-\d{4}-\d{4,}", self.text) or not known:
            self.warn(
                f"{self.text} has no row in reference/sources/",
                "Check it against its source and add a [[source]] row",
            )
        uri = f"https://www.cve.org/CVERecord?id={self.text}"
        return [nodes.reference("", self.text, refuri=uri)], []


class ChapterRole(BookRole):
    """Links a chapter by its file name, or says that it is planned."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        link = chapter_link(self.env, self.text)
        if link is not None:
            return [link], []
        planned: dict[str, str] = library(self.env.app).data("planned")["chapters"]
        if self.text in planned:
            return [nodes.emphasis("", f"{planned[self.text]} (planned)")], []
        self.warn(
            f"there is no chapter '{self.text}', nor is one planned",
            "Correct the name, or add it to reference/data/planned.toml",
        )
        return [nodes.Text(self.text)], []


def setup(app: Sphinx) -> None:
    app.add_role("cwe", CweRole())
    app.add_role("cve", CveRole())
    app.add_role("chapter", ChapterRole())
