"""The steps after the pages are written, in the order in which they run."""

from collections.abc import Callable
from pathlib import Path

from sphinx.application import Sphinx

from website.output import (
    assistant_files,
    catalogue,
    csp,
    html_fixes,
    lab_files,
    minify,
    redirects,
    rule_packs,
    search_index,
    sitemap,
)

STEPS: tuple[Callable[[Sphinx], None], ...] = (
    catalogue.write,
    rule_packs.write,
    assistant_files.write,
    lab_files.write,
    redirects.write,
    sitemap.write,
    html_fixes.write,  # before the pages are indexed and minified
    search_index.write,
    minify.write,
    redirects.root_not_found_page,  # once its links to styles and scripts are final
    csp.write,  # after everything else: it holds hashes of what stands in the pages
)


def write_front_page(app: Sphinx, exception: Exception | None) -> None:
    """Let the front page also answer at the site's bare address, without a redirect."""
    if exception is None and app.builder.name == "html":
        front = Path(app.outdir) / f"{app.config.root_doc}.html"
        (front.parent / "index.html").write_bytes(front.read_bytes())


def run(app: Sphinx, exception: Exception | None) -> None:
    """Run every step, if an HTML build went well."""
    if exception is None and app.builder.name == "html":
        for step in STEPS:
            step(app)


def setup(app: Sphinx) -> None:
    # sphinx-external-toc writes a bare redirect at 500 where there is no index.html.
    app.connect("build-finished", write_front_page, priority=400)
    # Extensions of others copy their files at the default priority, 500.
    app.connect("build-finished", run, priority=900)
