"""Shows below a chapter's title how long it takes to read."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

_FOLDERS = ("security/", "basics/")
_WORDS_PER_MINUTE = (
    220  # adults read 238 words of English prose: Brysbaert 2019; code is slower
)
_LISTING_SECONDS = 15
_END_OF_TITLE = "</h1>"


def minutes(doctree: nodes.document) -> int:
    """Return how many minutes the prose and the listings of a page take, at least one."""
    words = sum(
        len(each.astext().split())
        for each in doctree.findall(nodes.paragraph)
        if not isinstance(each.parent, nodes.entry)  # tables are looked up, not read
    )
    listings = sum(1 for _ in doctree.findall(nodes.literal_block))
    return max(1, round(words / _WORDS_PER_MINUTE + listings * _LISTING_SECONDS / 60))


def tell(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Put the line below the title of a chapter."""
    if doctree is None or not pagename.startswith(_FOLDERS):
        return
    line = f'<p class="reading-time">{minutes(doctree)} min to read</p>'
    title, end, rest = context["body"].partition(_END_OF_TITLE)
    context["body"] = f"{title}{end}\n{line}{rest}" if end else context["body"]


def setup(app: Sphinx) -> None:
    app.connect("html-page-context", tell)
