"""Search with Pagefind: its index, and the page that searches where the dialog does not.

website/theme/static/search.js searches the index. Sphinx's own search is off: it brings
1.6 MB of index and script, and finds less.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import SphinxError

_NOT_TEXT = ".headerlink, .lab, .toctree-wrapper, nav"
_DOTTED = re.compile(r"<code[^>]*><span class=\"pre\">[\w.]+\.(\w{4,})(?:\(\))?</span>")
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")


def replace_search(app: Sphinx) -> None:
    """Let Sphinx write neither its index nor its search page."""
    if app.builder.name == "html":
        app.builder.search = False  # type: ignore[attr-defined] # of the HTML builders


def search_page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Give the page ``search.html`` (name, context, template)."""
    if app.builder.name == "html":
        yield "search", {"title": "Search"}, "search.html"


def weigh(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell Pagefind what a page is about, where its text does not say it loudly enough.

    The weaknesses on its card count more than a mention; `search_weight` in the front
    matter lets a whole page count more; and the last part of a dotted name is a word, so
    that ``literal_eval`` finds ``ast.literal_eval``.
    """
    if app.builder.name != "html" or doctree is None:
        return
    weight = app.env.metadata[pagename].get("search_weight", 1)
    words = " ".join(sorted(set(_DOTTED.findall(context["body"]))))
    start = (
        f'<section data-pagefind-weight="{weight}" data-words="{words}" '
        'data-pagefind-index-attrs="data-words" '
    )
    body = context["body"].replace("<section ", start, 1)
    card = '<p class="summary-card-cwe'
    context["body"] = body.replace(card, f'<p data-pagefind-weight="10"{card[2:]}')


def write(app: Sphinx) -> None:
    """Index the built pages; raises SphinxError with Pagefind's words if that fails."""
    if "BOOK_DRAFT" in os.environ:  # `make serve` has no time for it
        return
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pagefind", "--site", str(app.outdir), "--quiet"),
            *("--root-selector", "article.bd-article"),
            *("--exclude-selectors", _NOT_TEXT),
            *("--glob", "{intro,security/*,basics/*,reference/*}.html"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SphinxError(f"pagefind failed:\n{done.stdout}{done.stderr}")
    for pattern in _UNUSED:
        for path in (Path(app.outdir) / "pagefind").glob(pattern):
            path.unlink()


def setup(app: Sphinx) -> None:
    app.add_js_file("search.js", loading_method="defer")
    app.connect("builder-inited", replace_search)
    app.connect("html-collect-pages", search_page)
    app.connect("html-page-context", weigh)
