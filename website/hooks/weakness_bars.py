"""Gives each weakness of a chapter an address of its own, and a bar that says which it is.

Directives say by the attribute ``weakness`` what their boxes show, and by ``fix`` where a
fix is shown whole. The first screen of a chapter may show a box as well; what counts is the
first one below it.
"""

from docutils import nodes
from sphinx.application import Sphinx

from website.content import library
from website.directives.links import fix_label, weakness_label


def place_bars(app: Sphinx, doctree: nodes.document) -> None:
    """Put a bar below the title of the section in which a page begins with a weakness."""
    docname = app.env.docname
    first: dict[str, nodes.Element] = {}
    for box in doctree.findall(nodes.Element):
        slug = box.attributes.get("weakness", "")
        if docname.endswith(f"/{slug.partition('/')[0]}") and is_below_the_title(box):
            first.setdefault(slug, box)
    taken: set[nodes.Element] = set()
    for number, (slug, box) in enumerate(first.items(), start=1):
        bar = bar_of(app, slug, f"Weakness {number} of {len(first)}")
        section = section_of(box)
        if section in taken or is_chapter(section):
            box.parent.insert(box.parent.index(box), bar)
        else:
            section.insert(1, bar)
            taken.add(section)


def bar_of(app: Sphinx, slug: str, count: str) -> nodes.paragraph:
    """Return the bar: which of how many, the name, which leads to itself, and the level."""
    weakness = library(app).weakness(slug)
    label = weakness_label(slug)
    app.env.domains["std"].note_hyperlink_target(
        label, app.env.docname, label, weakness.name
    )
    return nodes.paragraph(
        "",
        "",
        nodes.inline("", count, classes=["count"]),
        nodes.Text(" "),
        nodes.reference("", weakness.name, refid=label),
        nodes.Text(" "),
        nodes.inline("", weakness.level, classes=["level"]),
        classes=["weakness-bar"],
        ids=[label],
    )


def mark_fixes(app: Sphinx, doctree: nodes.document) -> None:
    """Give the place where a page shows a fix an address; below the first screen, if it can."""
    docname = app.env.docname
    shown: dict[str, list[nodes.Element]] = {}
    for box in doctree.findall(nodes.Element):
        slug = box.attributes.get("fix", "")
        if docname.endswith(f"/{slug.partition('/')[0]}"):
            shown.setdefault(slug, []).append(box)
    for slug, boxes in shown.items():
        [box, *_] = [*filter(is_below_the_title, boxes), *boxes]
        label = fix_label(slug)
        box["ids"].append(label)
        app.env.domains["std"].note_hyperlink_target(
            label, docname, label, library(app).weakness(slug).name
        )


def section_of(node: nodes.Node) -> nodes.Element:
    """Return the section, or the document, that a node stands in."""
    found = node.parent
    while not isinstance(found, nodes.section | nodes.document):
        found = found.parent
    return found


def is_chapter(section: nodes.Element) -> bool:
    """Tell whether a section is the whole page."""
    return isinstance(section, nodes.document) or isinstance(
        section.parent, nodes.document
    )


def is_below_the_title(node: nodes.Node) -> bool:
    """Tell whether a node stands in a section of its page, below its first screen."""
    return not is_chapter(section_of(node))


def setup(app: Sphinx) -> None:
    app.connect("doctree-read", place_bars)
    app.connect("doctree-read", mark_fixes)
