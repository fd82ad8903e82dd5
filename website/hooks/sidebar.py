"""The sidebar, rendered once a build instead of once a page.

The theme resolves, copies, renders and parses the whole contents for every page, which
takes two thirds of a big book's build and grows with the square of its pages. Here it
does so once, for no page in particular; each page then gets that HTML with its own
relative links, and with its own entry marked. tests/website/test_sidebar.py compares the two.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from docutils import nodes
from markupsafe import Markup
from pydata_sphinx_theme.toctree import add_toctree_functions  # type: ignore[import-untyped]
from sphinx.application import Sphinx
from sphinx.util.osutil import relative_uri

_TAG = re.compile(
    r'<(?P<name>ul|li|details)(?: class="(?P<classes>[^"]*)")?>'
    r"|</(?P<closed>ul|li|details)>"
    r'|<a class="reference internal" href="(?P<address>[^"#]+)">'
)
_PART = re.compile(
    r'<p aria-level="2" class="caption" role="heading">'
    r'<span class="caption-text">(?P<title>.*?)</span></p>\s*(?P<pages><ul.*)</ul>',
    re.DOTALL,
)
_NOWHERE = "none-of-the-pages"


@dataclass
class Tag:
    """A tag that differs from page to page, and `text`, the same text that follows it.

    `items` are the numbers of the list items that make it current: its own, or for a list
    those that stand in it.
    """

    name: str
    classes: str = ""
    address: str = ""
    items: set[int] = field(default_factory=set)
    text: str = ""


@dataclass
class Sidebar:
    """The navigation of the whole book, to be marked for a page.

    `chains` has, for each page, the items from the outermost to its own.
    """

    start: str
    tags: list[Tag] = field(default_factory=list)
    chains: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, html: str) -> "Sidebar":
        """Take the theme's HTML apart, as it is for a page that is not in it."""
        found = list(_TAG.finditer(html))
        ends = [each.start() for each in found[1:]] + [len(html)]
        sidebar = cls(html[: found[0].start()] if found else html)
        items: list[int] = []  # that are open here, outermost first; lists likewise
        lists: list[Tag] = []
        part = Tag("details")  # the one that the next list stands in, at the top
        for number, (each, end) in enumerate(zip(found, ends, strict=True)):
            text = html[each.end() : end]
            if each["closed"]:
                if each["closed"] == "li":
                    items.pop()
                elif each["closed"] == "ul":
                    lists.pop()
                sidebar.tags.append(Tag("", text=each[0] + text))
                continue
            tag = Tag(each["name"] or "a", each["classes"] or "", each["address"] or "")
            tag.text = text
            if tag.name == "ul":
                if not lists:
                    part.items = tag.items  # open where one of its pages is current
                lists.append(tag)
            elif tag.name == "details" and not items:
                part = tag
            elif tag.name == "li":
                items.append(number)
                lists[-1].items.add(number)
            if tag.name != "ul" and items:
                tag.items = {items[-1]}
            if tag.name == "a":
                sidebar.chains[tag.address] = list(items)
            sidebar.tags.append(tag)
        return sidebar

    def for_page(self, address: str, link: Callable[[str], str]) -> str:
        """Return the HTML for the page at `address`; `link` makes addresses relative."""
        chain = set(self.chains.get(address, ()))
        parts = [self.start]
        for tag in self.tags:
            current = bool(tag.items & chain)
            if tag.name == "a" and tag.address == address:
                parts.append('<a class="current reference internal" href="#">')
            elif tag.name == "a":
                parts.append(
                    f'<a class="reference internal" href="{link(tag.address)}">'
                )
            elif tag.name == "li":
                parts.append(
                    _open("li", _marked(tag.classes) if current else tag.classes)
                )
            elif tag.name == "ul":
                parts.append(_open("ul", ("current " if current else "") + tag.classes))
            elif tag.name == "details":
                parts.append('<details open="open">' if current else "<details>")
            parts.append(tag.text)
        return "".join(parts)


def _marked(classes: str) -> str:
    """Return a current item's classes, in the theme's order: level, current, children."""
    level, *others = classes.split(" ")
    return " ".join([level, "current", "active", *others])


def _open(name: str, classes: str) -> str:
    classes = classes.strip()
    return f'<{name} class="{classes}">' if classes else f"<{name}>"


def improved(html: str) -> str:
    """Return the theme's sidebar with parts that fold, and names for what folds.

    The theme's buttons have no names (axe: summary-name), and its parts are headings only.
    """
    html = re.sub(
        r"(<a [^>]*>)([^<]*)(</a><details[^>]*><summary)",
        r'\1\2\3 aria-label="Pages under \2"',
        html,
    )
    parts = re.split(r'(?=<p aria-level="2" class="caption")', html)
    return "".join(_PART.sub(_folding, part) for part in parts)


def _folding(part: re.Match[str]) -> str:
    current = part["pages"].startswith('<ul class="current')
    return (
        "<details" + (' open="open"' if current else "") + '><summary class="part">'
        f'<span role="heading" aria-level="2">{part["title"]}</span></summary>'
        f"{part['pages']}</ul></details>"
    )


class Navigation:
    """Stands in for the theme's listener, and renders each kind of sidebar once."""

    def __init__(self) -> None:
        self.sidebars: dict[str, Sidebar] = {}

    def add_functions(
        self,
        app: Sphinx,
        pagename: str,
        templatename: str,
        context: dict[str, Any],
        doctree: nodes.document | None,
    ) -> None:
        """Give the templates the theme's functions, with a cached ``generate_toctree_html``."""
        add_toctree_functions(app, pagename, templatename, context, doctree)
        theirs = context["generate_toctree_html"]

        def generate(kind: str, startdepth: int = 1, **options: Any) -> Any:
            if (kind, startdepth) != ("sidebar", 0):
                return theirs(kind, startdepth=startdepth, **options)
            key = repr(sorted(options.items()))
            if key not in self.sidebars:
                self.sidebars[key] = Sidebar.of(_neutral(app, context, options))
            here = app.builder.get_target_uri(pagename)
            return Markup(  # noqa: S704 - it is the theme's own HTML
                self.sidebars[key].for_page(here, lambda to: _relative(here, to))
            )

        context["generate_toctree_html"] = generate


def _neutral(app: Sphinx, context: dict[str, Any], options: dict[str, Any]) -> str:
    """Return the theme's sidebar for a page at the top that is not in the contents."""
    other = dict(context)
    other["toctree"] = lambda **wanted: app.builder._get_local_toctree(  # type: ignore[attr-defined]
        _NOWHERE, **wanted
    )
    add_toctree_functions(app, _NOWHERE, "", other, None)
    return improved(
        str(other["generate_toctree_html"]("sidebar", startdepth=0, **options))
    )


def _relative(here: str, to: str) -> str:
    return to if "://" in to else relative_uri(here, to)


def replace_listener(app: Sphinx) -> None:
    """Put ours in the place of the theme's listener, if its theme is at work."""
    listeners = app.events.listeners["html-page-context"]
    for listener in [
        each for each in listeners if each.handler is add_toctree_functions
    ]:
        app.disconnect(listener.id)
        app.connect("html-page-context", Navigation().add_functions, priority=499)


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", replace_listener)
