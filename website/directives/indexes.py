"""Pages that gather what others show.

``{weakness-index} cwe|owasp|module|scanner-rule``, ``{all-evidence} PART``,
``{evidence-index}`` and ``{all-sources}``.
"""

from collections.abc import Iterable

from docutils import nodes
from sphinx.application import Sphinx

from prover.weakness import Weakness

from .base import BookDirective, definition
from .evidence import EvidenceDirective
from .links import (
    chapter_note,
    evidence_label,
    evidence_link,
    pages_by_part,
    proof_link,
)
from .roles import cwe_link
from .scanners import SEEN, scanned, verdict


class IndexDirective(BookDirective):
    """The weaknesses under each CWE, OWASP category, module or scanner rule."""

    required_arguments = 1

    def build(self) -> list[nodes.Node]:
        kinds = {
            "cwe": lambda w: w.cwe,
            "owasp": lambda w: w.owasp,
            "module": lambda w: w.modules + w.packages,
            "scanner-rule": self.rules_that_see,
        }
        kind = self.arguments[0]
        if kind not in kinds:
            raise self.fault(f"no index by '{kind}'", f"Choose {', '.join(kinds)}")
        found: dict[str, list[Weakness]] = {}
        weaknesses = self.gather()
        self.env.metadata[self.env.docname]["filter"] = True
        if kind == "scanner-rule":
            self.depends_on_records(weaknesses)
        for weakness in weaknesses:
            for key in kinds[kind](weakness):
                found.setdefault(key, []).append(weakness)
        return [
            nodes.definition_list(
                "",
                *(
                    self.entry(kind, key, found[key])
                    for key in sorted(found, key=index_order)
                ),
                classes=["weakness-index"],
            )
        ]

    def rules_that_see(self, weakness: Weakness) -> Iterable[str]:
        """Return "scanner rule" for each rule that flags the weakness's marked lines."""
        return dict.fromkeys(
            f"{scanner} {finding['rule']}"
            for scanner, findings in scanned(self.library, weakness).items()
            if verdict(findings) == SEEN
            for finding in findings["vulnerable"]
            if finding["marked"]
        )

    def entry(
        self, kind: str, key: str, weaknesses: list[Weakness]
    ) -> nodes.definition_list_item:
        items = [
            nodes.list_item("", self.line(weakness), classes=["filterable"])
            for weakness in weaknesses
        ]
        titles = {"cwe": self.library.cwe, "owasp": self.library.owasp}.get(
            kind, {key: key}
        )
        if key not in titles:
            raise self.fault(
                f"{key} (in {weaknesses[0].slug}) is not in reference/data/{kind}.toml",
                "Correct the number in its weakness.toml, or add it with its title",
            )
        term: list[nodes.Node] = [nodes.literal("", key)]
        if kind == "cwe":
            title = nodes.Text(f" {titles[key]}")
            term = [cwe_link(self.env.app, key), title]
        elif kind == "owasp":
            term = [nodes.Text(f"{key} {titles[key]}")]
        return definition(term, nodes.bullet_list("", *items))

    def line(self, weakness: Weakness) -> nodes.paragraph:
        """Return a link to the proof of a weakness, and its chapter."""
        line = nodes.paragraph("", "", proof_link(self.env, weakness))
        line += chapter_note(self.env, weakness)
        return line


def index_order(key: str) -> tuple[str, int, str]:
    """Sort key: numbers as numbers (CWE-22 before CWE-100), editions of OWASP newest first."""
    word, _, number = key.partition("-")
    if word == "CWE" and number.isdigit():
        return word, int(number), ""
    if ":" in key:
        return "", -int(key.rpartition(":")[2]), key
    return key.lower(), 0, key


class AllEvidenceDirective(EvidenceDirective):
    """The evidence tables of one part of the book, each under the name of its weakness."""

    required_arguments = 1
    final_argument_whitespace = True

    def build(self) -> list[nodes.Node]:
        parts = pages_by_part(self.env)
        part = self.arguments[0]
        if part not in parts:
            raise self.fault(
                f"no part '{part}'", f"_toc.yml has {', '.join(filter(None, parts))}"
            )
        self.env.metadata[self.env.docname]["filter"] = True
        chapters = [page.rpartition("/")[2] for page in parts[part]]
        weaknesses = self.gather(*chapters)
        for weakness in weaknesses:  # all, before one of them may turn out to be stale
            label = evidence_label(weakness.slug)
            self.env.domains["std"].note_hyperlink_target(
                label, self.env.docname, label, weakness.name
            )
        return [self.section(weakness) for weakness in weaknesses]

    def section(self, weakness: Weakness) -> nodes.section:
        label = evidence_label(weakness.slug)
        section = nodes.section("", ids=[label], names=[label], classes=["filterable"])
        section += nodes.title("", weakness.name)
        scene = proof_link(self.env, weakness, weakness.title.replace("`", ""))
        place = nodes.paragraph("", "On its page: ", scene)
        place += chapter_note(self.env, weakness)
        section += place
        section += self.paragraph(", ".join(words_about(weakness)), "evidence-note")
        section += self.table_of(weakness)
        return section


class EvidenceIndexDirective(BookDirective):
    """Every weakness by part, linked to its evidence; each at the anchor it always had."""

    def build(self) -> list[nodes.Node]:
        self.env.metadata[self.env.docname]["filter"] = True
        found: list[nodes.Node] = []
        for part, pages in pages_by_part(self.env).items():
            chapters = [page.rpartition("/")[2] for page in pages]
            if weaknesses := self.gather(*chapters):
                found.append(nodes.rubric("", part))
                items = map(self.item, weaknesses)
                found.append(nodes.bullet_list("", *items, classes=["evidence-index"]))
        return found

    def item(self, weakness: Weakness) -> nodes.list_item:
        line = nodes.paragraph("", "", evidence_link(self.env, weakness))
        line += chapter_note(self.env, weakness)
        line += nodes.Text(f" ({', '.join(words_about(weakness))})")
        return nodes.list_item(
            "", line, ids=[evidence_label(weakness.slug)], classes=["filterable"]
        )


def words_about(weakness: Weakness) -> list[str]:
    """Return what a weakness is looked for by, beside its name."""
    return [*weakness.cwe, *weakness.modules, *weakness.packages]


class AllSourcesDirective(BookDirective):
    """Every source that the pages cite, by page, with the day it was checked."""

    def build(self) -> list[nodes.Node]:
        items = []
        for row in sorted(self.library.sources.values(), key=lambda r: str(r["title"])):
            link = nodes.reference("", row["title"], refuri=row["url"])
            line = nodes.paragraph("", "", link)
            details = [row["id"]] if row["id"].startswith("CVE-") else []
            if "published" in row:
                details.append(f"published {row['published']}")
            details.append(f"checked {row['checked']}")
            line += nodes.Text(f" ({', '.join(details)})")
            items.append(nodes.list_item("", line))
        for path in (self.library.root / "reference" / "sources").glob("*.toml"):
            self.depends_on(path)
        return [nodes.bullet_list("", *items)]


def setup(app: Sphinx) -> None:
    app.add_directive("weakness-index", IndexDirective)
    app.add_directive("all-evidence", AllEvidenceDirective)
    app.add_directive("evidence-index", EvidenceIndexDirective)
    app.add_directive("all-sources", AllSourcesDirective)
