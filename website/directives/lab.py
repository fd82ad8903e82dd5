"""``{lab} chapter/weakness``, ``{labs}``, and what the labs need beside the built pages.

A lab's scripts, Python and listings stand in ``lab/`` at the site's root. They are there
only if the packages of website/lab/ were installed and bundled (``make book`` does);
otherwise the page shows the program and says how to get the lab.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging

from prover.lab import load_lab
from prover.source import read_code
from prover.weakness import LAB as LAB_FILE
from prover.weakness import Weakness

from .base import BookDirective, table
from .links import chapter_link, in_book_order, lab_label, lab_link
from .pages import nothing, scroll_region

logger = logging.getLogger(__name__)

MINUTES = {"apprentice": 10, "practitioner": 20, "expert": 40}
"""What to plan for both tasks of a lab: a guide, not a measurement."""

LAB = Path(__file__).resolve().parent.parent / "lab"
BUNDLE = LAB / "dist"
PYTHON = LAB.parent / "node_modules" / "pyodide"
PYTHON_FILES = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
PROVER = LAB.parent.parent / "prover"


class lab_box(nodes.container):  # noqa: N801 - docutils names nodes so
    """A lab as it stands without JavaScript; its facts are for the script."""


def bundled() -> bool:
    """Tell whether the labs' scripts and Python are there to be copied."""
    return (BUNDLE / "lab.js").is_file() and (PYTHON / PYTHON_FILES[0]).is_file()


def version() -> str:
    """Return what changes when a lab's scripts or the prover change."""
    fingerprint = hashlib.sha256()
    for path in (*sorted(BUNDLE.iterdir()), *sorted(PROVER.glob("*.py"))):
        fingerprint.update(path.read_bytes())
    fingerprint.update((PYTHON / "package.json").read_bytes())
    return fingerprint.hexdigest()[:8]


class LabDirective(BookDirective):
    required_arguments = 1

    def build(self) -> list[nodes.Node]:
        weakness = self.library.weakness(self.arguments[0])
        if not weakness.browser:
            raise self.fault(
                f"{weakness.slug} cannot run in the browser",
                "Take the lab off the page, or set 'browser = true'",
            )
        lab = load_lab(weakness)
        self.depends_on(
            weakness.folder / LAB_FILE,
            *(weakness.folder / name for name in weakness.files()),
        )
        program = read_code(weakness.variants["vulnerable"]).text
        label = lab_label(weakness.slug)
        box = lab_box("", classes=["lab"], ids=[label])
        box["slug"] = weakness.slug if bundled() else None
        box["facts"] = {
            "goal": lab.goal,
            "input": lab.input,
            "label": lab.label,
            "start": lab.start,
            "hints": lab.hints,
            "answer": lab.answer,
            "program": program.rstrip("\n"),
            "stories": {
                function.name: function.story
                for function in (*weakness.attacks.values(), *weakness.uses.values())
            },
            "attacks": {
                name: function.source.rstrip()
                for name, function in weakness.attacks.items()
            },
        }
        box += self.paragraph(f"Lab: {weakness.name}", "lab-title")
        box += self.paragraph(level_and_minutes(weakness), "lab-level")
        listing = nodes.container("", classes=["lab-program"])
        listing += self.code_block(program.rstrip("\n"), "python")
        box += listing
        box += self.plain(weakness)
        labs: dict[str, str] = self.env.metadata[self.env.docname].setdefault(
            "labs", {}
        )
        labs[weakness.slug] = label
        self.env.domains["std"].note_hyperlink_target(
            label, self.env.docname, label, weakness.name
        )
        return [box]

    def plain(self, weakness: Weakness) -> nodes.Node:
        """Say what a reader can do who has no lab: no JavaScript, a print, a bare build."""
        desk = (
            f"At your desk, `python -m prover {weakness.slug} --target my_fix.py` puts a "
            "program of yours to the same attacks and uses."
        )
        why = (
            "The lab needs JavaScript, and a page that came over HTTP (`make serve`)."
            if bundled()
            else "This copy of the book was built without its labs; `make book` brings them."
        )
        return self.paragraph(f"{why} {desk}", "lab-plain")


def visit_lab(translator: Any, node: lab_box) -> None:
    if (
        translator.builder.name != "html"
    ):  # a book for print or an e-reader runs nothing
        node["slug"] = None
    attributes = {"data-lab": node["slug"]} if node["slug"] else {}
    translator.body.append(translator.starttag(node, "div", **attributes))


def depart_lab(translator: Any, node: lab_box) -> None:
    if node["slug"]:
        # No `<` at all: `<!--` and `<script` in a listing would change where it ends.
        facts = json.dumps(node["facts"], ensure_ascii=False).replace("<", "\\u003c")
        translator.body.append(f'<script type="application/json">{facts}</script>')
    translator.body.append("</div>")


def level_and_minutes(weakness: Weakness) -> str:
    """Return how hard a lab is, and how long to plan for it."""
    minutes = MINUTES[weakness.level]
    return f"{weakness.level.capitalize()}, about {minutes} minutes"


class LabsDirective(BookDirective):
    """A table of all labs, in which a script shows what is done in this browser."""

    def build(self) -> list[nodes.Node]:
        metadata = self.env.metadata[self.env.docname]
        metadata["lab_script"] = "progress.js"
        rows: list[list[list[nodes.Node]]] = [
            [
                [lab_link(self.env, weakness)],
                self.chapter_cell(weakness),
                [nodes.Text(weakness.level)],
                [nodes.Text(", ".join(weakness.cwe))],
                [nodes.Text("not yet")],
                [nodes.Text("not yet")],
            ]
            for weakness in in_book_order(self.env, self.gather())
            if weakness.browser
        ]
        head: list[list[nodes.Node]] = [
            [nodes.Text(name)]
            for name in ("Lab", "Chapter", "Level", "CWE", "Attack it", "Fix it")
        ]
        region = scroll_region("", table(head, rows, "labs"), label="All labs")
        return [nodes.container("", region, classes=["lab-progress"])]

    def chapter_cell(self, weakness: Weakness) -> list[nodes.Node]:
        link = chapter_link(self.env, weakness.chapter)
        return [nodes.Text(weakness.chapter) if link is None else link]


def load_scripts(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Let a page with labs load their small script and styles, and no other page."""
    metadata = app.env.metadata.get(pagename, {})
    script = "lab.js" if metadata.get("labs") else metadata.get("lab_script")
    if script and app.builder.name == "html" and bundled():
        there = context["pathto"]("lab/", 1)
        context["metatags"] += (
            f'<link rel="stylesheet" href="{there}lab.css?{version()}">'
            f'<script type="module" src="{there}{script}?{version()}"></script>'
        )


def setup(app: Sphinx) -> None:
    app.add_node(
        lab_box,
        html=(visit_lab, depart_lab),
        latex=(nothing, nothing),
        text=(nothing, nothing),
        man=(nothing, nothing),
        texinfo=(nothing, nothing),
    )
    app.add_directive("lab", LabDirective)
    app.add_directive("labs", LabsDirective)
    app.connect("html-page-context", load_scripts)
