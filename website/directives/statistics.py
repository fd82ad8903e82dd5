"""``{proof-statistics}``: what the whole book has run, in one sentence of numbers."""

from docutils import nodes
from sphinx.application import Sphinx

from website.content import pythons_label

from .base import BookDirective


class StatisticsDirective(BookDirective):
    def build(self) -> list[nodes.Node]:
        weaknesses = self.gather()
        self.depends_on_records(weaknesses)
        recorded = [self.library.recorded(weakness) for weakness in weaknesses]
        trials = sum(
            len(group["pythons"])
            for entry in recorded
            for row in entry["trials"].values()
            for groups in row.values()
            for group in groups
        )
        pythons = {name for entry in recorded for name in entry["pythons"]}
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
                f"Counted from the record of {pythons_label(list(pythons))}.",
                "evidence-note",
            ),
        ]


def setup(app: Sphinx) -> None:
    app.add_directive("proof-statistics", StatisticsDirective)
