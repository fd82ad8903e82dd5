"""Gives each weakness of a chapter its own address, and a bar that says which it is.

The first directive that shows a weakness puts a bar before itself. Here the bar moves to
the head of its section, and learns how many weaknesses there are.
"""

from docutils import nodes
from sphinx.application import Sphinx

from website.directives.base import BAR


def place_bars(app: Sphinx, doctree: nodes.document) -> None:
    """Number the bars of a page, and let each stand below the title of its section."""
    bars = [each for each in doctree.findall(nodes.paragraph) if BAR in each["classes"]]
    for number, bar in enumerate(bars, start=1):
        count = nodes.inline("", f"Weakness {number} of {len(bars)}", classes=["count"])
        bar.insert(0, [count, nodes.Text(" ")])
        section = bar.parent
        while section and not isinstance(section, nodes.section):
            section = section.parent
        if section is None or isinstance(section.parent, nodes.document):
            continue
        if any(bar is not other and other.parent is section for other in bars):
            continue
        bar.parent.remove(bar)
        section.insert(1, bar)


def setup(app: Sphinx) -> None:
    app.connect("doctree-read", place_bars)
