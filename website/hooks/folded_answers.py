"""Folds admonitions of the class ``dropdown``, such as the answers to review questions."""

from docutils import nodes
from sphinx.application import Sphinx

from website.directives.fold import fold


def fold_answers(app: Sphinx, doctree: nodes.document) -> None:
    """Replace the admonitions of the class ``dropdown``."""
    for admonition in list(doctree.findall(nodes.admonition)):
        if "dropdown" in admonition["classes"]:
            title, *content = admonition.children
            admonition.replace_self(fold(title.children, content, "admonition"))


def setup(app: Sphinx) -> None:
    app.connect("doctree-read", fold_answers)
