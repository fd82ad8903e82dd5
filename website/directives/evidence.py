"""``{evidence} chapter/weakness``: every attack and use against every variant."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from prover.source import Function
from prover.weakness import Weakness
from website.content import pythons_label

from .attack import outcome_node
from .base import BookDirective, breakable, table
from .fold import fold
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
        line = [nodes.Text(self.counted(weakness))]
        whole = fold(line, [region, note], "evidence-fold")
        whole["weakness"] = weakness.slug
        return [whole]

    def counted(self, weakness: Weakness) -> str:
        """Return the evidence in one line."""
        recorded = self.library.recorded(weakness)
        counts = {
            "attack": len(weakness.attacks),
            "legitimate use": len(weakness.uses),
            "variant": len(weakness.variants),
            "Python": len(recorded["pythons"]),
        }
        words = [f"{n} {word}{'s' * (n != 1)}" for word, n in counts.items()]
        seen = (
            "all as claimed"
            if as_claimed(weakness, recorded["trials"])
            else "not the same on every Python"
        )
        return f"Evidence: {', '.join(words)}: {seen}"

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


def as_claimed(weakness: Weakness, trials: dict[str, Any]) -> bool:
    """Tell whether every Python saw what the book promises of a weakness.

    Attacks beat the vulnerable program and not the fixed one, each fix that does not hold
    falls to one of them, and every use gets its right answer.
    """

    def outcomes(function: str, variant: str) -> set[str]:
        return {group["outcome"] for group in trials[function][variant]}

    return (
        all(outcomes(name, "vulnerable") == {"won"} for name in weakness.attacks)
        and all(outcomes(name, "fixed") == {"blocked"} for name in weakness.attacks)
        and all(
            any(outcomes(name, variant) == {"won"} for name in weakness.attacks)
            for variant in weakness.almost
        )
        and all(
            outcomes(name, variant) == {"passed"}
            for name in weakness.uses
            for variant in weakness.variants
        )
    )


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
