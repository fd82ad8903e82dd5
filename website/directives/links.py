"""Links between pages: to a chapter by its name, to the proof of a weakness."""

from collections.abc import Iterable

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.osutil import relative_uri

from prover.weakness import Weakness
from website import toc

PARTS = ("security", "basics")
"""The folders that hold chapters."""


def pages_by_part(env: BuildEnvironment) -> dict[str, list[str]]:
    """Return the pages of each part of a build's table of contents, by its caption."""
    return toc.parts(env.external_site_map)  # type: ignore[attr-defined]


def in_book_order(
    env: BuildEnvironment, weaknesses: Iterable[Weakness]
) -> list[Weakness]:
    """Return weaknesses in the order of their chapters' pages, then of their names."""
    pages = [page for part in pages_by_part(env).values() for page in part]
    order = {page.rpartition("/")[2]: number for number, page in enumerate(pages)}
    return sorted(
        weaknesses, key=lambda w: (order.get(w.chapter, len(order)), w.chapter, w.slug)
    )


def evidence_label(slug: str) -> str:
    """Return the label of a weakness's table on the page with its part's evidence."""
    return "all-" + slug.replace("/", "-").replace("_", "-")


def chapter_link(env: BuildEnvironment, chapter: str) -> addnodes.pending_xref | None:
    """Return a link to a chapter, with its title as text, or None if there is no such page."""
    for part in PARTS:
        if f"{part}/{chapter}" in env.found_docs:
            return _link(env, "doc", f"/{part}/{chapter}", "")
    return None


def page_of(app: Sphinx, weakness: Weakness) -> str:
    """Return the name of the page that speaks of a weakness: its chapter's, or the front."""
    pages = (f"{part}/{weakness.chapter}" for part in PARTS)
    found = app.env.found_docs
    return next((page for page in pages if page in found), app.config.root_doc)


class file_link(nodes.inline):  # noqa: N801 - docutils names nodes so
    """A file of the site that is made after the pages; `target` is its path below the root."""


def site_file(name: str, target: str) -> file_link:
    """Return a link to a file that the site has beside its pages; elsewhere just its name."""
    return file_link("", "", nodes.literal("", name), target=target)


def link_files(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Make links of the files, where the site is written: a book on paper has none."""
    for place in list(doctree.findall(file_link)):
        if app.builder.name == "html":
            page = app.builder.get_target_uri(docname)
            uri = relative_uri(page, place["target"])
            link = nodes.reference("", "", *place.children, refuri=uri, internal=True)
            place.replace_self(link)
        else:
            place.replace_self(place.children)


def chapter_note(env: BuildEnvironment, weakness: Weakness) -> nodes.inline:
    """Return a note in which chapter a weakness is, to stand behind its name."""
    link = chapter_link(env, weakness.chapter) or nodes.Text(weakness.chapter)
    return nodes.inline("", ", in ", link, classes=["chapter-note"])


def proof_label(slug: str) -> str:
    """Return the label of a weakness's evidence table."""
    return "proof-" + slug.replace("/", "-").replace("_", "-")


def proof_link(
    env: BuildEnvironment, weakness: Weakness, text: str = ""
) -> addnodes.pending_xref:
    """Return a link to a weakness's evidence table, with the weakness's name as text."""
    return _link(env, "ref", proof_label(weakness.slug), text or weakness.name)


def weakness_label(slug: str) -> str:
    """Return the label of the place where a chapter begins to speak of a weakness."""
    return "weakness-" + slug.replace("/", "-").replace("_", "-")


def fix_label(slug: str) -> str:
    """Return the label of the place where a weakness's `fixed.py` is shown first."""
    return "fix-" + slug.replace("/", "-").replace("_", "-")


def fix_link(env: BuildEnvironment, weakness: Weakness) -> addnodes.pending_xref:
    """Return a link to the fix of a weakness."""
    return _link(env, "ref", fix_label(weakness.slug), "the fix")


def evidence_link(env: BuildEnvironment, weakness: Weakness) -> addnodes.pending_xref:
    """Return a link to a weakness's table among the evidence of its part."""
    return _link(env, "ref", evidence_label(weakness.slug), weakness.name)


def lab_label(slug: str) -> str:
    """Return the label of a weakness's lab."""
    return "lab-" + slug.replace("/", "-").replace("_", "-")


def lab_link(env: BuildEnvironment, weakness: Weakness) -> addnodes.pending_xref:
    """Return a link to a weakness's lab, with the weakness's name as text."""
    return _link(env, "ref", lab_label(weakness.slug), weakness.name)


def _link(
    env: BuildEnvironment, kind: str, target: str, text: str
) -> addnodes.pending_xref:
    return addnodes.pending_xref(
        "",
        nodes.inline("", text, classes=[kind]),
        refdomain="std",
        reftype=kind,
        reftarget=target,
        refdoc=env.docname,
        refexplicit=bool(text),
        refwarn=True,
    )


def setup(app: Sphinx) -> None:
    app.connect("doctree-resolved", link_files)
