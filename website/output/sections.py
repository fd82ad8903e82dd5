"""Cuts a built page into its sections: what the search finds and opens.

A section is what has an address of its own and a heading: the page itself, each part of it,
and each term of the glossary.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset(["area", "br", "col", "embed", "hr", "img", "input", "link", "wbr"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "code",
        "em",
        "i",
        "kbd",
        "mark",
        "s",
        "strong",
        "sub",
        "sup",
        "wbr",
    ]
)
_NOT_TEXT = frozenset(["nav", "script", "style", "svg", "template", "button"])
_NOT_TEXT_CLASSES = frozenset(["headerlink", "lab", "reading-time", "toctree-wrapper"])
_NOT_PROSE = frozenset(["pre", "table"])
_NOT_PROSE_CLASSES = frozenset(
    [
        "code-block-caption",
        "evidence-note",
        "outcome-saw",
        "outcome-verdict",
        "summary-card",
    ]
)
_SPAN = re.compile(r"</?span\b[^>]*>")  # two thirds of the tags, and they say nothing
_START, _END = '<article class="bd-article', "</article>"


@dataclass
class Section:
    """A part of a page. `anchor` is empty for the page itself; `parent` counts in its page.

    `code` is what excerpts are taken from only if the prose has nothing: tables as well.
    """

    anchor: str
    parent: int | None
    heading: str = ""
    prose: str = ""
    code: str = ""
    ids: list[str] = field(default_factory=list)


def sections(page: str) -> list[Section]:
    """Return the sections of a page's HTML, in order, or none if it has no article."""
    start = page.find(_START)
    if start < 0:
        return []
    reader = _Reader()
    reader.feed(_SPAN.sub("", page[start : page.index(_END, start)]))
    reader.close()
    for section in reader.sections:
        section.heading = " ".join(section.heading.split())
        section.prose = " ".join(section.prose.split())
        section.code = " ".join(section.code.split())
    for term, following in zip(
        reader.sections[-2::-1], reader.sections[:0:-1], strict=True
    ):
        if term.anchor.startswith("term-") and not term.prose:
            term.prose = following.prose  # two terms, one definition
    return reader.sections


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sections: list[Section] = []
        self._open: list[str] = []  # the elements that are open
        self._inside: list[tuple[int, int]] = []  # depth and number of open sections
        self._skipped = 0  # depth of the element whose text does not count, or 0
        self._code = 0  # depth of the element that is not prose, or 0
        self._heading = 0  # depth of the heading that is being read, or 0

    def handle_starttag(
        self, tag: str, attributes: list[tuple[str, str | None]]
    ) -> None:
        if tag not in _INLINE:
            self.handle_data(" ")
        if tag in _VOID:
            return
        self._open.append(tag)
        depth = len(self._open)
        values = dict(attributes)
        anchor = values.get("id") or ""
        classes = (values.get("class") or "").split()
        if tag == "section" and anchor:
            self._begin(anchor, depth)
        elif tag == "dt" and anchor.startswith("term-"):
            if self._open[depth - 2] == "dl" and self._is_term():
                self._inside.pop()
            self._begin(anchor, depth - 1)  # as long as the list, or to the next term
            self._heading = depth
        elif anchor and self._inside:
            self.sections[self._inside[-1][1]].ids.append(anchor)
        if tag in _HEADINGS and self._inside:
            self._heading = depth
        if not self._skipped and (
            tag in _NOT_TEXT or not _NOT_TEXT_CLASSES.isdisjoint(classes)
        ):
            self._skipped = depth
        if not self._code and (
            tag in _NOT_PROSE or not _NOT_PROSE_CLASSES.isdisjoint(classes)
        ):
            self._code = depth

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while True:
            depth = len(self._open)
            if self._skipped == depth:
                self._skipped = 0
            if self._code == depth:
                self._code = 0
            if self._heading == depth:
                self._heading = 0
            if self._inside and self._inside[-1][0] == depth:
                self._inside.pop()
            if self._open.pop() == tag:
                break
        if tag not in _INLINE:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        if self._skipped or not self._inside:
            return
        section = self.sections[self._inside[-1][1]]
        if self._heading:
            section.heading += data
        elif self._code:
            section.code += data
        else:
            section.prose += data

    def _begin(self, anchor: str, depth: int) -> None:
        parent = self._inside[-1][1] if self._inside else None
        self._inside.append((depth, len(self.sections)))
        self.sections.append(Section("" if parent is None else anchor, parent))

    def _is_term(self) -> bool:
        return self.sections[self._inside[-1][1]].anchor.startswith("term-")
