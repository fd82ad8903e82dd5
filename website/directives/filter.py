"""The filter of the pages that gather weaknesses: its script, and the place for its field.

A page asks for it by ``filter`` in its metadata; the class ``filterable`` marks what it shows
or hides. The place is in the page before the script runs, so that nothing moves.
"""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from .pages import scroll_region

_LISTS = (nodes.bullet_list, nodes.definition_list, nodes.table)


def add_place(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the place for the field above the outermost thing that begins with an entry."""
    if not app.env.metadata.get(docname, {}).get("filter"):
        return
    entries = [
        each
        for each in doctree.findall(nodes.Element)
        if "filterable" in each["classes"]
    ]
    if not entries:
        return
    found = entries[0]
    while not all(_is_inside(each, found.parent) for each in entries):
        found = found.parent
    found = _closest(found, *_LISTS) or found
    found = _closest(found, scroll_region) or found
    parent, index = found.parent, found.parent.index(found)
    if index and isinstance(parent[index - 1], nodes.rubric):
        index -= 1
    parent.insert(index, nodes.container("", classes=["filter-place"]))


def _is_inside(node: nodes.Element, outer: nodes.Element) -> bool:
    while node is not None:
        if node is outer:
            return True
        node = node.parent
    return False


def _closest(node: nodes.Element, *kinds: type[nodes.Element]) -> nodes.Element | None:
    while node is not None and not isinstance(node, kinds):
        node = node.parent
    return node


def load_script(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Load the filter's script where there is something to filter, and nowhere else."""
    if app.env.metadata.get(pagename, {}).get("filter"):
        app.add_js_file("filter.js", type="module")


def setup(app: Sphinx) -> None:
    # After what is filled in when all pages are read, at the default priority.
    app.connect("doctree-resolved", add_place, priority=900)
    app.connect("html-page-context", load_script)
