"""Joins, purges and minifies what the built pages load, with website/minify.mjs.

Without the npm packages of website/, which ``make book`` installs, the step is left out and
the pages are larger.
"""

import os
import subprocess
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import SphinxError

from tools import node
from website.directives.lab import bundled

WEBSITE = Path(__file__).resolve().parent.parent


def write(app: Sphinx) -> None:
    """Minify the site; raises SphinxError with the tool's own words if that fails."""
    if not bundled():
        return
    if "BOOK_DRAFT" in os.environ:  # `make serve` has no time for it
        return
    done = subprocess.run(
        node.command(WEBSITE / "minify.mjs", app.outdir),
        cwd=WEBSITE,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SphinxError(f"website/minify.mjs failed:\n{done.stderr[-2000:]}")
