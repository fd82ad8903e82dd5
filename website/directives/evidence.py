"""``{evidence} chapter/weakness``: every attack and use against every variant."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from prover.source import Function
from prover.weakness import Weakness
from website.content import pythons_label

from .attack import outcome_node
from .base import BookDirective, breakable, table
from .links import proof_label
from .pages import scroll_region


class EvidenceDirective(BookDirective):
    required_arguments = 1

    def build(self) -> list[nodes.Node]:
        weakness = self.library.weakness(self.arguments[0])
        self.show(weakness.folder / "attacks.py")
        self.show(weakness.folder / "uses.py")
        label = proof_label(weakness.slug)
        self.env.domains["std"].note_hyperlink_target(
            label, self.env.docname, label, weakness.name
        )
        region, note = self.table_of(weakness)
        region["ids"].append(label)
        here = nodes.reference("", "#", refid=label, classes=["headerlink"])
        here["reftitle"] = "Link to this weakness"
        note += here
        return [region, note]

    def table_of(self, weakness: Weakness) -> tuple[scroll_region, nodes.paragraph]:
        """Return the table of a weakness, and the Pythons that stand behind it."""
        recorded = self.library.recorded(weakness)
        self.depends_on(
            self.library.record_of(weakness),
            *(weakness.folder / name for name in weakness.files()),
        )
        head: list[list[nodes.Node]] = [[nodes.Text("What was tried")]]
        head += [[breakable(f"{name}.py")] for name in weakness.variants]
        functions = (*weakness.attacks.values(), *weakness.uses.values())
        rows = [
            self.row(weakness, function, recorded["trials"]) for function in functions
        ]
        label = f"Evidence: {weakness.name}"
        note = self.paragraph(
            f"Seen on {pythons_label(list(recorded['pythons']))}. "
            f"Repeat it: `python -m prover {weakness.slug}`. {self.inputs_met(weakness)}",
            "evidence-note",
        )
        return scroll_region("", table(head, rows, "evidence"), label=label), note

    def inputs_met(self, weakness: Weakness) -> str:
        met = self.library.met(weakness)
        return (
            f"Beyond these, `fixed.py` met {met['inputs']:,} inputs made up to break it "
            f"({met['kind']}), and none did."
        )

    def row(
        self, weakness: Weakness, function: Function, trials: dict[str, Any]
    ) -> list[list[nodes.Node]]:
        kind = "attack" if function.name in weakness.attacks else "use"
        story = [
            nodes.inline("", f"{kind}: ", classes=["evidence-kind"]),
            *self.markdown(function.story),
        ]
        return [
            story,
            *(cell(trials[function.name][variant]) for variant in weakness.variants),
        ]


def cell(groups: list[dict[str, Any]]) -> list[nodes.Node]:
    """Return a cell's content: the outcome, or each outcome with the Pythons that saw it."""
    by_outcome: dict[str, list[str]] = {}
    for group in groups:
        by_outcome.setdefault(group["outcome"], []).extend(group["pythons"])
    content: list[nodes.Node] = []
    for outcome, pythons in by_outcome.items():
        if content:
            content.append(nodes.Text("; "))
        content.append(outcome_node(outcome))
        if len(by_outcome) > 1:
            content.append(nodes.Text(f" ({pythons_label(pythons)})"))
    return content


def setup(app: Sphinx) -> None:
    app.add_directive("evidence", EvidenceDirective)
