"""Writes ``weaknesses.json`` beside the built pages: the book's weaknesses as data.

website/output/weaknesses.schema.json describes its form and is copied beside it. `version`
grows when a program that reads the file would have to change.
"""

import json
import shutil
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.util import logging

from prover.problem import ListingError
from prover.weakness import Weakness
from website.content import Library, library
from website.directives.lab import bundled
from website.directives.links import page_of, proof_label
from website.directives.scanners import false_alarm, rules_named, scanned, verdict

logger = logging.getLogger(__name__)

VERSION = 1
SCHEMA = Path(__file__).with_name("weaknesses.schema.json")


def entry(books: Library, weakness: Weakness, page: str) -> dict[str, Any]:
    """Return what the catalogue says of a weakness; `page` is the address of its page."""
    return {
        "slug": weakness.slug,
        "title": weakness.title,
        "name": weakness.name,
        "level": weakness.level,
        "rule": {
            "id": weakness.rule.id,
            "for": list(weakness.rule.audiences),
            "text": weakness.rule.text,
        },
        "cwe": list(weakness.cwe),
        "owasp": list(weakness.owasp),
        "modules": list(weakness.modules),
        "packages": list(weakness.packages),
        "page": f"{page}#{proof_label(weakness.slug)}",
        "lab": weakness.browser and bundled(),
        "attacks": len(weakness.attacks),
        "pythons": list(books.recorded(weakness)["pythons"]),
        "scanners": {
            name: {
                "vulnerable": verdict(findings),
                "rules": rules_named(
                    [f for f in findings["vulnerable"] if f["marked"]]
                ),
                "false_alarm": false_alarm(findings),
            }
            for name, findings in scanned(books, weakness).items()
        },
    }


def write(app: Sphinx) -> None:
    """Write the file at the end of an HTML build."""
    books = library(app)
    entries = []
    try:
        weaknesses = books.weaknesses()
    except ListingError:
        return  # reported when the unused listings were looked for
    for weakness in weaknesses:
        page = app.builder.get_target_uri(page_of(app, weakness))
        try:
            entries.append(entry(books, weakness, page))
        except ListingError as error:
            logger.warning("%s", error)
    catalogue = {"version": VERSION, "title": app.config.project, "weaknesses": entries}
    out = Path(app.outdir)
    text = json.dumps(catalogue, indent=1, ensure_ascii=False)
    (out / "weaknesses.json").write_text(text + "\n", encoding="utf-8")
    shutil.copy(SCHEMA, out)
