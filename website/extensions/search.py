"""Search with Pagefind: its index, and the page that searches where the dialog does not.

website/theme/static/search.js searches the index. Sphinx's own search is off: it brings
1.6 MB of index and script, and finds less.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.errors import SphinxError

_NOT_TEXT = ".headerlink, .lab, .toctree-wrapper, nav"
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")


def replace_search(app: Sphinx) -> None:
    """Let Sphinx write neither its index nor its search page."""
    if app.builder.name == "html":
        app.builder.search = False  # type: ignore[attr-defined] # of the HTML builders


def search_page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Give the page ``search.html`` (name, context, template)."""
    if app.builder.name == "html":
        yield "search", {"title": "Search"}, "search.html"


def write_index(app: Sphinx, exception: Exception | None) -> None:
    """Index the built pages; raises SphinxError with Pagefind's words if that fails."""
    if exception is not None or app.builder.name != "html":
        return
    if "UNSLIMMED" in os.environ:  # `make serve` has no time for it
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
    app.connect("build-finished", write_index, priority=700)
