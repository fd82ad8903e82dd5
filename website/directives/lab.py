"""``{lab} chapter/weakness``, ``{labs}``, ``{playground}``, and what they load.


A lab's scripts, Python and listings stand in ``lab/`` at the site's root. They are there
only if the packages of website/lab/ were installed and bundled (``make book`` does);
otherwise the page shows the program and says how to get the lab.
"""

import hashlib
import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util import logging

from prover.lab import load_lab
from prover.source import read_code
from prover.weakness import LAB as LAB_FILE
from prover.weakness import Weakness

from .base import BookDirective, filterable, table
from .links import PARTS, chapter_link, in_book_order, lab_label, lab_link
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
PROGRESS = "reference/progress"
PLAYGROUND = "reference/playground"
"""The pages with the list of all labs, and with the playground."""


class lab_box(nodes.container):  # noqa: N801 - docutils names nodes so
    """A lab as it stands without JavaScript; its facts are for the script."""


class playground_box(nodes.container):  # noqa: N801
    """The playground as it stands without JavaScript; `listings` are for the script."""


@cache
def near_misses() -> dict[str, list[dict[str, str]]]:
    """Return what the labs say of attempts that came close, by weakness."""
    path = LAB / "near_misses.toml"
    found: dict[str, list[dict[str, str]]] = tomllib.loads(
        path.read_text(encoding="utf-8")
    )
    return found


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
    """A lab. With ``:copy:`` it stands a second time, and links lead to the first."""

    required_arguments = 1
    option_spec = {"copy": directives.flag}

    def build(self) -> list[nodes.Node]:
        weakness = self.library.weakness(self.arguments[0])
        if not weakness.browser:
            raise self.fault(
                f"{weakness.slug} cannot run in the browser",
                "Take the lab off the page, or set 'browser = true'",
            )
        lab = load_lab(weakness)
        self.depends_on(
            LAB / "near_misses.toml",
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
            "near_misses": [
                {key: each[key] for key in ("seen", "message")}
                for each in near_misses().get(weakness.slug, ())
            ],
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
        if "copy" in self.options:
            return [box]
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
        facts = node["facts"] | {
            name: uri
            for name, page in (("labs", PROGRESS), ("playground", PLAYGROUND))
            if (uri := address_of(translator, page))
        }
        if "playground" in facts:
            facts["playground"] += f"#{node['slug']}"
        translator.body.append(for_script(facts))
    translator.body.append("</div>")


def address_of(translator: Any, page: str) -> str:
    """Return the address of a page as seen from the one that is written, or nothing."""
    builder = translator.builder
    here = builder.current_docname
    known = page in builder.env.found_docs
    return str(builder.get_relative_uri(here, page)) if known else ""


def for_script(facts: object) -> str:
    """Return data as a script element that no text in the data can end."""
    # No `<` at all: `<!--` and `<script` in a listing would change where it ends.
    text = json.dumps(facts, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/json">{text}</script>'


class PlaygroundDirective(BookDirective):
    """Any program and attack of the labs, to be changed and run together."""

    def build(self) -> list[nodes.Node]:
        box = playground_box("", classes=["lab", "playground"])
        box["slugs"] = {
            weakness.slug: weakness.name
            for weakness in self.gather()
            if weakness.browser
        }
        why = (
            "The playground needs JavaScript, and a page that came over HTTP (`make serve`)."
            if bundled()
            else "This copy of the book was built without its labs; `make book` brings them."
        )
        box += self.paragraph(why, "lab-plain")
        self.env.metadata[self.env.docname]["lab_script"] = "playground.js"
        return [box]


def visit_playground(translator: Any, node: playground_box) -> None:
    translator.body.append(translator.starttag(node, "div"))


def depart_playground(translator: Any, node: playground_box) -> None:
    if translator.builder.name == "html" and bundled():
        titles = {
            page.rpartition("/")[2]: title.astext()
            for page, title in translator.builder.env.titles.items()
            if page.partition("/")[0] in PARTS
        }
        chapters: dict[str, dict[str, str]] = {}
        for slug, title in node["slugs"].items():
            chapter = slug.partition("/")[0]
            chapters.setdefault(titles.get(chapter, chapter), {})[slug] = title
        translator.body.append(for_script(chapters))
    translator.body.append("</div>")


def level_and_minutes(weakness: Weakness) -> str:
    """Return how hard a lab is, and how long to plan for it."""
    minutes = MINUTES[weakness.level]
    return f"{weakness.level.capitalize()}, about {minutes} minutes"


class LabsDirective(BookDirective):
    """A table of all labs, in which a script shows what is done in this browser."""

    def build(self) -> list[nodes.Node]:
        metadata = self.env.metadata[self.env.docname]
        metadata |= {"lab_script": "progress.js", "filter": True}
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
        whole = filterable(table(head, rows, "labs"))
        region = scroll_region("", whole, label="All labs")
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
    for node, visit, depart in (
        (lab_box, visit_lab, depart_lab),
        (playground_box, visit_playground, depart_playground),
    ):
        app.add_node(
            node,
            html=(visit, depart),
            latex=(nothing, nothing),
            text=(nothing, nothing),
            man=(nothing, nothing),
            texinfo=(nothing, nothing),
        )
    app.add_directive("lab", LabDirective)
    app.add_directive("labs", LabsDirective)
    app.add_directive("playground", PlaygroundDirective)
    app.connect("html-page-context", load_scripts)
