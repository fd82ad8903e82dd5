"""``{drawing} name``: one of the book's figures, inlined so that it follows the theme."""

import re
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx

from .base import BookDirective
from .pages import nothing


class drawing(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """An SVG drawing; `svg` is its markup, `alt` says in words what it shows."""


class DrawingDirective(BookDirective):
    required_arguments = 1
    has_content = True
    option_spec = {"alt": directives.unchanged_required}

    def build(self) -> list[nodes.Node]:
        path = self.library.root / "images" / f"{self.arguments[0]}.svg"
        if not path.is_file():
            raise self.fault(
                f"there is no drawing {path.name} in images/",
                "Correct the name, or draw it: images/sources/",
            )
        self.depends_on(path)
        svg = path.read_text(encoding="utf-8")
        if "<title" not in svg or 'role="img"' not in svg:
            raise self.fault(
                f"{path.name} has no text alternative", "Give it role, title and desc"
            )
        svg = re.sub(r"<\?xml.*?\?>\s*", "", svg)
        figure = nodes.figure("", drawing(svg=svg, alt=self.options.get("alt", "")))
        figure["classes"].append("drawing")
        if self.content:
            figure += nodes.caption("", "", *self.markdown(" ".join(self.content)))
        return [figure]


def visit_html(translator: Any, node: drawing) -> None:
    translator.body.append(node["svg"])
    raise nodes.SkipNode


def visit_text(translator: Any, node: drawing) -> None:
    translator.add_text(node["alt"])
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    app.add_directive("drawing", DrawingDirective)
    app.add_node(
        drawing,
        html=(visit_html, nothing),
        text=(visit_text, nothing),
        latex=(nothing, nothing),
        man=(nothing, nothing),
        texinfo=(nothing, nothing),
    )
