"""What every page needs: the library of listings, and regions that scroll by themselves."""

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from .library import Library


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


def attach_library(app: Sphinx) -> None:
    app.book_library = Library(Path(app.srcdir))  # type: ignore[attr-defined]


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", attach_library)
    app.add_node(
        scroll_region,
        html=(visit_html, depart_html),
        latex=(nothing, nothing),
        text=(nothing, nothing),
        man=(nothing, nothing),
        texinfo=(nothing, nothing),
    )
