"""Rules: boxes on the pages, gathered into each page's checklist and the book's.

``{rule} chapter/weakness`` shows the rule of a weakness; ``{rule} SOME-ID`` one that stands
on the page itself. ``{checklist}`` lists the page's rules, ``{checklists} author`` all that
speak to an audience, by chapter, with a script that filters and copies them.
"""

from dataclasses import dataclass, field
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from prover.weakness import AUDIENCES, check_rule
from website.toc import pages

from .base import BookDirective
from .links import proof_label

logger = logging.getLogger(__name__)

CHECKLISTS = "reference/checklists/"
"""The pages that gather all rules, one for each audience."""


@dataclass
class PlacedRule:
    """A rule and the page it stands on; `content` is its sentence as inline nodes."""

    identifier: str
    audiences: tuple[str, ...]
    docname: str
    line: int
    weakness: str = ""
    content: list[nodes.Node] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        return f"rule-{self.identifier.lower()}"


class checklist(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """Stands for a list of rules until all pages are read. `scope`: ``page`` or ``book``."""


def placed_rules(env: BuildEnvironment) -> dict[str, list[PlacedRule]]:
    """Return the rules of each page, in the order of the page."""
    if not hasattr(env, "book_rules"):
        env.book_rules = {}  # type: ignore[attr-defined]
    found: dict[str, list[PlacedRule]] = env.book_rules  # type: ignore[attr-defined]
    return found


class RuleDirective(BookDirective):
    required_arguments = 1
    has_content = True
    option_spec = {"for": directives.unchanged_required}

    def build(self) -> list[nodes.Node]:
        rule = self.of_a_weakness() if "/" in self.arguments[0] else self.of_this_page()
        placed_rules(self.env).setdefault(self.env.docname, []).append(rule)
        label = nodes.paragraph("", "", classes=["rule-label"])
        label += nodes.inline("", f"Rule {rule.identifier}", classes=["rule-id"])
        label += nodes.inline(
            "", f" for {listed(rule.audiences)}", classes=["rule-for"]
        )
        here = nodes.reference("", "#", refid=rule.anchor, classes=["headerlink"])
        here["reftitle"] = "Link to this rule"
        label += here
        sentence = nodes.paragraph("", "", *rule.content, classes=["rule-text"])
        return [
            nodes.container("", label, sentence, classes=["rule"], ids=[rule.anchor])
        ]

    def of_a_weakness(self) -> PlacedRule:
        weakness = self.library.weakness(self.arguments[0])
        if self.content or "for" in self.options:
            raise self.fault(
                "the rule of a weakness is written in its weakness.toml",
                "Leave body and options out here",
            )
        self.depends_on(weakness.folder / "weakness.toml")
        return PlacedRule(
            weakness.rule.id,
            weakness.rule.audiences,
            self.env.docname,
            self.lineno,
            weakness.slug,
            self.markdown(weakness.rule.text),
        )

    def of_this_page(self) -> PlacedRule:
        audiences = tuple(self.options.get("for", "").replace(",", " ").split())
        message = check_rule(self.arguments[0], audiences)
        if message:
            raise self.fault(message, "Correct the directive")
        text = " ".join(line.strip() for line in self.content).strip()
        if not text:
            raise self.fault("the rule says nothing", "Write one imperative sentence")
        return PlacedRule(
            self.arguments[0],
            audiences,
            self.env.docname,
            self.lineno,
            content=self.markdown(text),
        )


class ChecklistDirective(BookDirective):
    def build(self) -> list[nodes.Node]:
        place = checklist(scope="page")
        self.set_source_info(place)
        return [place]


class ChecklistsDirective(BookDirective):
    """All rules for one audience."""

    required_arguments = 1

    def build(self) -> list[nodes.Node]:
        [audience] = self.arguments
        if audience not in AUDIENCES:
            raise self.fault(
                f"no audience '{audience}'", f"Choose {', '.join(AUDIENCES)}"
            )
        self.env.metadata[self.env.docname]["checklist"] = True
        place = checklist(scope="book", audience=audience)
        self.set_source_info(place)
        return [place]


def listed(words: tuple[str, ...]) -> str:
    """``("a", "b", "c")`` -> ``a, b and c``."""
    return (
        " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]
    )


def fill_checklists(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the rules where the checklists stand."""
    env = app.env
    for place in list(doctree.findall(checklist)):
        rules = [
            rule
            for page in pages(env)
            for rule in placed_rules(env).get(page, [])
            if (
                page == docname
                if place["scope"] == "page"
                else place["audience"] in rule.audiences
            )
        ]
        if not rules:
            logger.warning(
                "this checklist would be empty. Add {rule} boxes to the page",
                location=place,
            )
        if place["scope"] == "page":
            place.replace_self(bullets(app, rules, docname, "page"))
            continue
        groups: dict[str, list[PlacedRule]] = {}
        for rule in rules:
            groups.setdefault(rule.docname, []).append(rule)
        place.replace_self(
            [chapter(app, page, groups[page], docname) for page in groups]
        )


def chapter(
    app: Sphinx, page: str, rules: list[PlacedRule], docname: str
) -> nodes.section:
    """Return the rules of one chapter under its title."""
    link = _link(
        app.env.titles[page].astext(), app.builder.get_relative_uri(docname, page)
    )
    return nodes.section(
        "",
        nodes.title("", "", link),
        bullets(app, rules, docname, "book"),
        ids=[f"rules-of-{page.rpartition('/')[2]}"],
        classes=["checklist-chapter"],
    )


def bullets(
    app: Sphinx, rules: list[PlacedRule], docname: str, scope: str
) -> nodes.bullet_list:
    items = [item(app, rule, docname, scope) for rule in rules]
    return nodes.bullet_list("", *items, classes=["checklist"])


def item(app: Sphinx, rule: PlacedRule, docname: str, scope: str) -> nodes.list_item:
    """Return one line of a checklist: the id, linked to its box, and the sentence."""
    page = (
        ""
        if rule.docname == docname
        else app.builder.get_relative_uri(docname, rule.docname)
    )
    line = nodes.paragraph("", "", _link(rule.identifier, f"{page}#{rule.anchor}"))
    line += nodes.Text(" ")
    line += [node.deepcopy() for node in rule.content]
    if scope == "book" and rule.weakness:
        proof = _link("the proof", f"{page}#{proof_label(rule.weakness)}")
        line += nodes.inline(
            "", " See ", proof, nodes.Text("."), classes=["checklist-proof"]
        )
    return nodes.list_item("", line)


def _link(text: str, uri: str) -> nodes.reference:
    return nodes.reference("", text, refuri=uri, internal=True)


def check_rules(app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of ids given twice."""
    seen: dict[str, PlacedRule] = {}
    for rules in placed_rules(env).values():
        for rule in rules:
            first = seen.setdefault(rule.identifier, rule)
            if first is not rule:
                logger.warning(
                    "rule id %s is taken by %s, line %s. Choose another: ids are for life",
                    rule.identifier,
                    first.docname,
                    first.line,
                    location=(rule.docname, rule.line),
                )


def pages_with_checklists(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Let the book's checklists be written again whenever any page was read."""
    return sorted(page for page in env.found_docs if page.startswith(CHECKLISTS))


def purge(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    placed_rules(env).pop(docname, None)


def merge(app: Sphinx, env: BuildEnvironment, docnames: list[str], other: Any) -> None:
    placed_rules(env).update(
        {page: rules for page, rules in placed_rules(other).items() if page in docnames}
    )


def load_script(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Load the script of the checklists where there is one, and nowhere else."""
    if app.env.metadata.get(pagename, {}).get("checklist"):
        app.add_js_file("checklist.js", type="module")


def setup(app: Sphinx) -> None:
    app.connect("html-page-context", load_script)
    app.add_directive("rule", RuleDirective)
    app.add_directive("checklist", ChecklistDirective)
    app.add_directive("checklists", ChecklistsDirective)
    app.connect("doctree-resolved", fill_checklists)
    app.connect("env-purge-doc", purge)
    app.connect("env-merge-info", merge)
    app.connect("env-updated", pages_with_checklists)
    app.connect("env-check-consistency", check_rules)
