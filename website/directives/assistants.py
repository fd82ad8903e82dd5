"""``{assistant-files}``: the book's rules as instructions for coding assistants.

Which there are is known when all pages are read, as with the checklists.
"""

from dataclasses import dataclass

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from prover.source import read_code
from website import assistants
from website.assistants import Instruction
from website.content import library
from website.toc import pages

from .base import BookDirective, table
from .links import link_files, pages_by_part, site_file
from .pages import scroll_region
from .rules import PlacedRule, placed_rules

FOLDER = "assistants"
"""Where the files lie, below the site's root."""

SHORT = "AGENTS.md"
"""The file with all rules for authors, a line each."""


class assistant_files(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """Stands for the list of the files until all pages are read."""


@dataclass(frozen=True)
class Instructions:
    """One file: the rules of a part of the book for one audience."""

    file: str
    title: str
    part: str
    audience: str
    rules: tuple[Instruction, ...]


def gather(app: Sphinx) -> list[Instructions]:
    """Return the files that have rules, by part, then by audience; raises ListingError."""
    found = []
    for part, names in pages_by_part(app.env).items():
        rules = [rule for page in names for rule in placed_rules(app.env).get(page, [])]
        for audience in assistants.AUDIENCES:
            some = [rule for rule in rules if audience in rule.audiences]
            if some:
                slug = "-".join(part.lower().split())
                found.append(
                    Instructions(
                        f"{slug}-{audience}.md",
                        f"Security rules for Python: {part}, for the {audience}",
                        part,
                        audience,
                        tuple(_instruction(app, rule, audience) for rule in some),
                    )
                )
    return found


def short(app: Sphinx) -> str:
    """Return all rules for authors, a line each, to be put into an AGENTS.md."""
    lines = ["# Security rules for Python", "", assistants.AUDIENCES["author"], ""]
    for page in pages(app.env):
        for rule in placed_rules(app.env).get(page, []):
            if "author" in rule.audiences:
                text = markdown(rule.content)
                where = _address(app, rule)
                lines.append(f"- {rule.identifier}: {text}{where and f' ({where})'}")
    return "\n".join(lines) + "\n"


def source(app: Sphinx) -> str:
    """Return the name, version and address of the book."""
    base = app.config.html_baseurl
    return f"{app.config.project} {app.config.version}{base and f', {base}'}"


def _instruction(app: Sphinx, rule: PlacedRule, audience: str) -> Instruction:
    books = library(app)
    code = question = ""
    if rule.weakness:
        weakness = books.weakness(rule.weakness)
        if audience == "author":
            code = read_code(weakness.variants["fixed"]).text
        if audience == "reviewer":
            question = weakness.review
    return Instruction(
        rule.identifier, markdown(rule.content), _address(app, rule), code, question
    )


def _address(app: Sphinx, rule: PlacedRule) -> str:
    base = app.config.html_baseurl
    page = app.builder.get_target_uri(rule.docname)
    return f"{base}{page}#{rule.anchor}" if base else ""


def markdown(content: list[nodes.Node]) -> str:
    """Return inline nodes as Markdown: code in backticks, links as their text."""
    return "".join(
        f"`{node.astext()}`"
        if isinstance(node, nodes.literal)
        else node.astext()
        if isinstance(node, nodes.Text)
        else markdown(list(node.children))
        for node in content
    )


class AssistantFilesDirective(BookDirective):
    def build(self) -> list[nodes.Node]:
        place = assistant_files()
        self.set_source_info(place)
        return [place]


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the files and the short form where they are asked for."""
    for place in list(doctree.findall(assistant_files)):
        head: list[list[nodes.Node]] = [
            [nodes.Text(word)] for word in ("File", "Rules", "Part", "For the")
        ]
        rows: list[list[list[nodes.Node]]] = [
            [
                [site_file(each.file, f"{FOLDER}/{each.file}")],
                [nodes.Text(str(len(each.rules)))],
                [nodes.Text(each.part)],
                [nodes.Text(each.audience)],
            ]
            for each in gather(app)
        ]
        text = short(app)
        block = nodes.literal_block(text, text, language="markdown")
        place.replace_self(
            [
                scroll_region("", table(head, rows), label="Files for assistants"),
                nodes.rubric("", "All rules for authors, to copy"),
                block,
            ]
        )
    link_files(app, doctree, docname)


def pages_with_files(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Let the list be written again whenever any page was read."""
    name = "reference/assistants"
    return [name] if name in env.found_docs else []


def setup(app: Sphinx) -> None:
    app.add_directive("assistant-files", AssistantFilesDirective)
    app.connect("doctree-resolved", fill)
    app.connect("env-updated", pages_with_files)
