"""``{proof-statistics}``: what the whole book has run, in one sentence of numbers."""

from docutils import nodes
from sphinx.application import Sphinx

from website.content import pythons_label

from .base import BookDirective


class StatisticsDirective(BookDirective):
    def build(self) -> list[nodes.Node]:
        record = self.library.record
        weaknesses = self.library.weaknesses()
        self.depends_on(self.library.evidence)
        trials = sum(
            len(group["pythons"])
            for entry in record["weaknesses"].values()
            for row in entry["trials"].values()
            for groups in row.values()
            for group in groups
        )
        numbers = {
            "weaknesses": len(weaknesses),
            "attacks": sum(len(w.attacks) for w in weaknesses),
            "fixes that fail": sum(len(w.almost) for w in weaknesses),
            "trials recorded": trials,
        }
        items = [
            nodes.list_item(
                "",
                nodes.paragraph(
                    "",
                    "",
                    nodes.inline("", f"{number:,}", classes=["total"]),
                    nodes.Text(f" {name}"),
                ),
            )
            for name, number in numbers.items()
        ]
        return [
            nodes.bullet_list("", *items, classes=["statistics"]),
            self.paragraph(
                f"Counted from the record of {pythons_label(list(record['pythons']))}.",
                "evidence-note",
            ),
        ]


def setup(app: Sphinx) -> None:
    app.add_directive("proof-statistics", StatisticsDirective)
