"""Writes the book's Semgrep rules below ``rules/``, a file for each pack."""

from pathlib import Path

from sphinx.application import Sphinx

from detectors import packs
from prover.problem import ListingError
from website.content import library
from website.directives.detectors import FOLDER, rule_packs
from website.directives.links import page_of, weakness_label


def write(app: Sphinx) -> None:
    """Write the packs; with the address of each rule's section if the site's is known."""
    base = app.config.html_baseurl
    folder = Path(app.outdir) / FOLDER
    folder.mkdir(exist_ok=True)
    try:
        found = rule_packs(app.env)
        weaknesses = library(app).weaknesses()
    except ListingError:
        return  # reported by the directives that show them
    addresses = {
        each.slug: f"{base}{app.builder.get_target_uri(page_of(app, each))}"
        f"#{weakness_label(each.slug)}"
        for each in weaknesses
    }
    for pack in found:
        text = packs.write(
            pack,
            addresses if base else {},
            app.config.project,
            app.config.version,
            base,
        )
        (folder / pack.file).write_text(text, encoding="utf-8")
