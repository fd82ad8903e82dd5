"""Writes the rules for coding assistants below ``assistants/``."""

from pathlib import Path

from sphinx.application import Sphinx

from prover.problem import ListingError
from website import assistants
from website.directives.assistants import FOLDER, SHORT, gather, short, source


def write(app: Sphinx) -> None:
    """Write a file for each part and audience, and the short one for authors."""
    folder = Path(app.outdir) / FOLDER
    folder.mkdir(exist_ok=True)
    try:
        found = gather(app)
    except ListingError:
        return  # reported where the listings are shown
    for each in found:
        text = assistants.write(each.title, each.audience, each.rules, source(app))
        (folder / each.file).write_text(text, encoding="utf-8")
    (folder / SHORT).write_text(short(app), encoding="utf-8")
