"""Folds admonitions of the class ``dropdown``, such as the answers to review questions.

They become ``<details>``, which needs no script. Other builders show them unfolded.
"""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx


class folded(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """What stands behind a line that opens; `summary` is that line."""


def fold(app: Sphinx, doctree: nodes.document) -> None:
    """Replace the admonitions of the class ``dropdown``."""
    for admonition in list(doctree.findall(nodes.admonition)):
        if "dropdown" in admonition["classes"]:
            title, *content = admonition.children
            admonition.replace_self(folded("", *content, summary=title.astext()))


def visit_html(translator: Any, node: folded) -> None:
    translator.body.append(
        '<details class="admonition"><summary class="admonition-title">'
        f"{translator.encode(node['summary'])}</summary>\n"
    )


def depart_html(translator: Any, node: folded) -> None:
    translator.body.append("</details>\n")


def unfolded(translator: Any, node: folded) -> None:
    """Show the content as it is."""


def setup(app: Sphinx) -> None:
    app.add_node(
        folded,
        html=(visit_html, depart_html),
        text=(unfolded, unfolded),
        latex=(unfolded, unfolded),
    )
    app.connect("doctree-read", fold)
