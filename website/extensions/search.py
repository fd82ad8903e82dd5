"""Makes the index that website/theme/static/search.js searches, with Pagefind."""

import subprocess
import sys
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import SphinxError

_NOT_TEXT = ".headerlink, .lab, .toctree-wrapper, nav"
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")


def write_index(app: Sphinx, exception: Exception | None) -> None:
    """Index the built pages; raises SphinxError with Pagefind's words if that fails."""
    if exception is not None or app.builder.name != "html":
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
    app.connect("build-finished", write_index, priority=700)
