"""What the book's directives have in common: errors that name the place, and shared parts."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.directives.code import container_wrapper
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from prover.problem import ListingError
from prover.source import Code
from prover.weakness import Weakness
from website.content import Library, library

from .fold import fold

logger = logging.getLogger(__name__)

GATHERED = "gathered"
"""In the metadata of a page: chapters -> the weaknesses that it shows of them."""

LONG = {"vulnerable": 1000, "fixed": 60}
"""Lines above which a listing of a variant is folded; 20 for those that are not lessons."""

# What a reader cannot see: controls but for tab and line feed, and what turns or breaks lines.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)


class BookDirective(SphinxDirective):
    """A directive whose faults become warnings with file, line and hint.

    Subclasses implement `build`, which may raise ListingError.
    """

    def run(self) -> list[nodes.Node]:
        try:
            return self.build()
        except ListingError as error:
            problem = error.problem
            here = problem.path == Path(self.get_source_info()[0])
            said = f"{problem.message}. {problem.hint}" if here else str(problem)
            logger.warning("%s", said, location=self.get_location())
            return []

    def build(self) -> list[nodes.Node]:
        raise NotImplementedError

    @property
    def library(self) -> Library:
        return library(self.env.app)

    @property
    def chapter(self) -> str:
        """The name of this page's chapter: the last part of its path."""
        return self.env.docname.rpartition("/")[2]

    def fault(self, message: str, hint: str) -> ListingError:
        """Return an error that points at this directive."""
        source, line = self.get_source_info()
        return ListingError(Path(source), line, message, hint)

    def depends_on(self, *paths: Path) -> None:
        """Let the page be read again when one of `paths` changes."""
        for path in paths:
            self.env.note_dependency(str(path))

    def gather(self, *chapters: str) -> list[Weakness]:
        """Return the weaknesses of some chapters, or of all, for a page that shows each.

        The page is read again when one of them is added, goes, or changes its metadata.
        """
        weaknesses = self.library.weaknesses(*chapters)
        gathered = self.env.metadata[self.env.docname].setdefault(GATHERED, {})
        gathered[chapters] = [weakness.slug for weakness in weaknesses]
        self.depends_on(*(each.folder / "weakness.toml" for each in weaknesses))
        return weaknesses

    def depends_on_records(self, weaknesses: Iterable[Weakness]) -> None:
        self.depends_on(*map(self.library.record_of, weaknesses))

    def show(self, listing: Path) -> None:
        """Note that this page shows `listing`: what no page shows is an unused listing."""
        shown: dict[str, set[str]] = shown_listings(self.env)
        shown.setdefault(self.env.docname, set()).add(
            str(listing.relative_to(self.library.listings))
        )

    def code_block(
        self, text: str, language: str, caption: str = "", marked: Iterable[int] = ()
    ) -> nodes.Element:
        """Return a code block with an optional caption; `marked` lines stand out."""
        block = nodes.literal_block(text, text, language=language)
        block["classes"] += [f"code-{language}"]
        lines = sorted(marked)
        if lines:
            block["highlight_args"] = {"hl_lines": lines}
        self.set_source_info(block)
        return container_wrapper(self, block, caption) if caption else block

    def folded_code(
        self, text: str, language: str, caption: str, marked: Iterable[int] = ()
    ) -> nodes.Element:
        """Return a code block behind its caption and its number of lines."""
        line = self.markdown(f"{caption} ({len(text.splitlines())} lines)")
        block = self.code_block(text, language, marked=marked)
        return fold(line, [block], "listing-fold")

    def output_block(self, text: str) -> nodes.Node:
        """Return what a program wrote; unseen characters are shown as Python writes them.

        Raw, they would make the e-book's XML invalid, and hide what an attack does.
        """
        seen = _UNSEEN.sub(lambda found: ascii(found[0])[1:-1], text.rstrip("\n"))
        return self.code_block(seen, "text")

    def listing_block(
        self, code: Code, caption: str, folded: bool = False
    ) -> nodes.Element:
        """Return Python code with its region ``danger`` marked."""
        first, last = code.regions.get("danger", (1, 0))
        make = self.folded_code if folded else self.code_block
        return make(code.text.rstrip("\n"), "python", caption, range(first, last + 1))

    def markdown(self, text: str) -> list[nodes.Node]:
        """Parse inline Markdown."""
        parsed, messages = self.parse_inline(text, lineno=self.lineno)
        return [*parsed, *messages]

    def paragraph(self, text: str, *classes: str) -> nodes.paragraph:
        return nodes.paragraph("", "", *self.markdown(text), classes=list(classes))

    def blocks(self, content: StringList) -> list[nodes.Node]:
        """Parse the directive's body."""
        parsed: list[nodes.Node] = self.parse_content_to_nodes() if content else []
        return parsed


def shown_listings(env: object) -> dict[str, set[str]]:
    """Return which listings each page shows: page -> paths below ``listings/``."""
    if not hasattr(env, "book_shown"):
        env.book_shown = {}  # type: ignore[attr-defined]
    found: dict[str, set[str]] = env.book_shown  # type: ignore[attr-defined]
    return found


def table(
    head: Sequence[Sequence[nodes.Node]],
    rows: Sequence[Sequence[Sequence[nodes.Node]]],
    *classes: str,
) -> nodes.table:
    """Return a table; each cell is a list of inline nodes, the first column is a heading."""
    group = nodes.tgroup(cols=len(head))
    group += [nodes.colspec(colwidth=1, stub=int(n == 0)) for n in range(len(head))]
    group += nodes.thead("", _row(head))
    body = nodes.tbody()
    body += [_row(row) for row in rows]
    group += body
    return nodes.table("", group, classes=list(classes))


def breakable(name: str) -> nodes.literal:
    """Return a long name as code that may be broken after an underscore or a dot."""
    shown = nodes.literal()
    for part in re.findall(r".[^._]*[._]*", name):
        if shown.children:
            shown += nodes.raw("", "<wbr/>", format="html")
        shown += nodes.Text(part)
    return shown


def longest(variant: str) -> int:
    """Return how many lines a listing that shows a variant has before it is folded."""
    return LONG.get(variant, 20)


def filterable(whole: nodes.table) -> nodes.table:
    """Let the filter of the page (filter.js) show and hide each row of a table."""
    for row in whole.findall(nodes.row):
        if isinstance(row.parent, nodes.tbody):
            row["classes"].append("filterable")
    return whole


def _row(cells: Sequence[Sequence[nodes.Node]]) -> nodes.row:
    return nodes.row(
        "", *(nodes.entry("", nodes.paragraph("", "", *cell)) for cell in cells)
    )


def definition(
    term: str | Sequence[nodes.Node], *content: nodes.Node
) -> nodes.definition_list_item:
    """Return one entry of a definition list; its term is text or inline nodes."""
    words = [nodes.Text(term)] if isinstance(term, str) else term
    return nodes.definition_list_item(
        "", nodes.term("", "", *words), nodes.definition("", *content)
    )


def joined(
    items: Iterable[Sequence[nodes.Node]], separator: str = ", "
) -> list[nodes.Node]:
    """Return the items' inline nodes with a separator between."""
    result: list[nodes.Node] = []
    for item in items:
        if result:
            result.append(nodes.Text(separator))
        result += item
    return result
