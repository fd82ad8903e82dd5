"""``{at-a-glance}``: the card of a chapter, from the weaknesses of its listings."""

from datetime import date
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from prover.problem import ListingError
from prover.weakness import LEVELS, Weakness
from website.content import pythons_label

from .base import BookDirective, definition, joined
from .roles import cwe_link
from .scanners import SEEN, scanned, verdict


class SummaryCardDirective(BookDirective):
    def build(self) -> list[nodes.Node]:
        page = Path(self.env.doc2path(self.env.docname)).read_text(encoding="utf-8")
        weaknesses = sorted(self.gather(self.chapter), key=lambda w: page.find(w.slug))
        if not weaknesses:
            raise self.fault(
                f"there are no weaknesses in listings/{self.chapter}/",
                "Add one with tools/new_weakness.py, or leave the card out",
            )
        self.depends_on_records(weaknesses)
        facts = nodes.definition_list(classes=["summary-card-facts"])
        rules = nodes.bullet_list(
            "",
            *(
                nodes.list_item(
                    "", nodes.paragraph("", "", *self.markdown(w.rule.text))
                )
                for w in weaknesses
            ),
        )
        facts += definition("Do this" if len(weaknesses) == 1 else "Do these", rules)
        facts += definition("Level", self.paragraph(levels(weaknesses)))
        facts += definition("CWE", self.cwe_line(weaknesses))
        facts += definition("OWASP Top 10", self.owasp_line(weaknesses))
        if modules := sorted(
            {m for w in weaknesses for m in (*w.modules, *w.packages)}
        ):
            facts += definition(
                "Modules",
                nodes.paragraph(
                    "", "", *joined([nodes.literal("", m)] for m in modules)
                ),
            )
        facts += definition("Scanners", self.paragraph(self.scanners(weaknesses)))
        facts += definition("Proof", self.paragraph(self.proof(weaknesses)))
        if days := self.library.sources_read(self.chapter):
            self.depends_on(
                self.library.root / f"reference/sources/{self.chapter}.toml"
            )
            facts += definition("Sources", self.paragraph(_read_on(*days)))
        title = nodes.paragraph("", "At a glance", classes=["summary-card-title"])
        return [nodes.container("", title, facts, classes=["summary-card"])]

    def cwe_line(self, weaknesses: list[Weakness]) -> nodes.paragraph:
        identifiers = sorted(
            {cwe for w in weaknesses for cwe in w.cwe}, key=lambda cwe: int(cwe[4:])
        )
        for weakness in weaknesses:
            if unknown := set(weakness.cwe) - self.library.cwe.keys():
                raise ListingError(
                    weakness.folder / "weakness.toml",
                    0,
                    f"{', '.join(sorted(unknown))} is not in reference/data/cwe.toml",
                    "Correct the number, or add it with its title from the CWE list",
                )
        items = [
            [cwe_link(self.env.app, cwe), nodes.Text(f" {self.library.cwe[cwe]}")]
            for cwe in identifiers
        ]
        return nodes.paragraph(
            "", "", *joined(items, "; "), classes=["summary-card-cwe"]
        )

    def owasp_line(self, weaknesses: list[Weakness]) -> nodes.paragraph:
        categories = sorted(
            {c for w in weaknesses for c in w.owasp},
            key=lambda c: (c[4:], c),
            reverse=True,
        )
        for weakness in weaknesses:
            if unknown := set(weakness.owasp) - self.library.owasp.keys():
                raise ListingError(
                    weakness.folder / "weakness.toml",
                    0,
                    f"{', '.join(sorted(unknown))} is not in reference/data/owasp.toml",
                    "Use A01:2021 to A10:2021, A01:2025 to A10:2025",
                )
        names = [f"{c} {self.library.owasp[c]}" for c in categories]
        return nodes.paragraph("", "; ".join(names))

    def scanners(self, weaknesses: list[Weakness]) -> str:
        """Say how many of the weaknesses each scanner sees."""
        found = [scanned(self.library, w) for w in weaknesses]
        counts = {
            name: sum(verdict(findings[name]) == SEEN for findings in found)
            for name in self.library.scanners(weaknesses)
        }
        of = f"of {len(weaknesses)}"
        if not any(counts.values()):
            return f"{', '.join(counts)}: none sees " + (
                "it" if len(weaknesses) == 1 else f"any of the {len(weaknesses)}"
            )
        return ", ".join(f"{name} sees {count} {of}" for name, count in counts.items())

    def proof(self, weaknesses: list[Weakness]) -> str:
        attacks = sum(len(w.attacks) for w in weaknesses)
        almost = sum(len(w.almost) for w in weaknesses)
        uses = sum(len(w.uses) for w in weaknesses)
        seen = [set(self.library.recorded(w)["pythons"]) for w in weaknesses]
        everywhere, somewhere = set.intersection(*seen), set.union(*seen)
        sentence = (
            f"{attacks} attacks, {almost} {'fix' if almost == 1 else 'fixes'} tried in vain, "
            f"{uses} legitimate uses, all run on {pythons_label(list(everywhere))}"
        )
        if others := somewhere - everywhere:
            sentence += (
                f"; what can run there, on {pythons_label(list(others))} as well"
            )
        return sentence


def levels(weaknesses: list[Weakness]) -> str:
    """Say how many of the weaknesses there are of each level, from the easiest."""
    counts = {level: sum(w.level == level for w in weaknesses) for level in LEVELS}
    if len(weaknesses) == 1:
        return weaknesses[0].level
    return ", ".join(f"{count} {level}" for level, count in counts.items() if count)


def _read_on(first: date, last: date) -> str:
    return f"read on {first}" if first == last else f"read from {first} to {last}"


def setup(app: Sphinx) -> None:
    app.add_directive("at-a-glance", SummaryCardDirective)
