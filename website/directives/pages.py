"""Regions that are wider than the page and scroll by themselves."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx


class scroll_region(nodes.container):  # noqa: N801 - docutils names nodes so
    """A part that may be wider than the page; a keyboard can reach it and scroll it."""


def visit_html(translator: Any, node: scroll_region) -> None:
    attributes = {"role": "region", "tabindex": "0", "aria-label": node["label"]}
    translator.body.append(
        translator.starttag(node, "div", "", CLASS="scroll-region", **attributes)
    )


def depart_html(translator: Any, node: scroll_region) -> None:
    translator.body.append("</div>")


def nothing(translator: Any, node: nodes.Node) -> None:
    """Other builders show what is inside as it is."""


def setup(app: Sphinx) -> None:
    app.add_node(
        scroll_region,
        html=(visit_html, depart_html),
        latex=(nothing, nothing),
        text=(nothing, nothing),
        man=(nothing, nothing),
        texinfo=(nothing, nothing),
    )
