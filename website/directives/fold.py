"""What stands behind a line that opens: `<details>`, which needs no script.

Browsers find what is folded and open it (find in page, links into it), and the site's
folds.js does so where they do not. Books for print and e-readers show all of it.
"""

from collections.abc import Iterable
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx


class folded(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A fold; its first child is its line, a `fold_line`."""


class fold_line(nodes.General, nodes.TextElement):  # noqa: N801
    """The line that opens and closes a fold."""


def fold(
    line: Iterable[nodes.Node], content: Iterable[nodes.Node], *classes: str
) -> folded:
    """Return a fold; `classes` are its own, the line's is the first with ``-title``."""
    title = fold_line("", "", *line, classes=[f"{classes[0]}-title"])
    return folded("", title, *content, classes=list(classes))


def visit_fold(translator: Any, node: folded) -> None:
    attributes = {} if translator.builder.name == "html" else {"open": "open"}
    translator.body.append(translator.starttag(node, "details", "", **attributes))


def depart_fold(translator: Any, node: folded) -> None:
    translator.body.append("</details>\n")


def visit_line(translator: Any, node: fold_line) -> None:
    translator.body.append(translator.starttag(node, "summary", ""))


def depart_line(translator: Any, node: fold_line) -> None:
    translator.body.append("</summary>\n")


def unfolded(translator: Any, node: nodes.Element) -> None:
    """Show the content as it is."""


def without_line(translator: Any, node: fold_line) -> None:
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    app.add_node(
        folded,
        html=(visit_fold, depart_fold),
        text=(unfolded, unfolded),
        latex=(unfolded, unfolded),
    )
    app.add_node(
        fold_line,
        html=(visit_line, depart_line),
        text=(without_line, None),
        latex=(without_line, None),
    )
    app.add_js_file("folds.js", loading_method="defer")
