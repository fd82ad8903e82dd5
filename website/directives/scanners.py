"""What the scanners saw: ``{scanners} chapter/weakness`` and, for all, ``{scanner-matrix}``."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from prover.weakness import Weakness
from website.content import Library

from .base import BookDirective, filterable, table
from .links import chapter_note, proof_link
from .pages import scroll_region

SEEN, ELSEWHERE, UNSEEN = "seen", "elsewhere", "not seen"


def verdict(findings: dict[str, list[dict[str, Any]]]) -> str:
    """Say whether a scanner flags the marked lines of the vulnerable program.

    Returns ``seen``, ``elsewhere`` (it flags other lines only) or ``not seen``.
    """
    found = findings["vulnerable"]
    if any(finding["marked"] for finding in found):
        return SEEN
    return ELSEWHERE if found else UNSEEN


def false_alarm(findings: dict[str, list[dict[str, Any]]]) -> bool:
    """Tell whether a scanner flags the fixed program."""
    return bool(findings["fixed"])


def rules_named(findings: list[dict[str, Any]]) -> str:
    """Return the ids of the rules that fired, each once."""
    return ", ".join(dict.fromkeys(finding["rule"] for finding in findings))


def scanned(library: Library, weakness: Weakness) -> dict[str, Any]:
    """Return a weakness's findings by scanner and variant; raises ListingError if stale."""
    findings: dict[str, Any] = library.scanned(weakness)["findings"]
    return findings


class ScannersDirective(BookDirective):
    """One weakness: scanner by scanner, what it says of the vulnerable and the fixed."""

    required_arguments = 1

    def build(self) -> list[nodes.Node]:
        weakness = self.library.weakness(self.arguments[0])
        self.depends_on_records([weakness])
        versions = self.library.scanners([weakness])
        head: list[list[nodes.Node]] = [
            [nodes.Text("Scanner")],
            [nodes.literal("", "vulnerable.py")],
            [nodes.literal("", "fixed.py")],
        ]
        rows: list[list[list[nodes.Node]]] = []
        for name, findings in scanned(self.library, weakness).items():
            scanner: list[nodes.Node] = [nodes.Text(f"{name} {versions[name]}")]
            rows.append(
                [scanner, self.vulnerable_cell(findings), self.fixed_cell(findings)]
            )
        label = f"What the scanners see: {weakness.name}"
        return [scroll_region("", table(head, rows, "evidence"), label=label)]

    def vulnerable_cell(self, findings: dict[str, Any]) -> list[nodes.Node]:
        outcome = verdict(findings)
        rules = rules_named(
            [f for f in findings["vulnerable"] if f["marked"] or outcome == ELSEWHERE]
        )
        words = {
            SEEN: f"seen ({rules})",
            ELSEWHERE: f"flags another line ({rules})",
            UNSEEN: UNSEEN,
        }
        return [verdict_node(outcome, words[outcome])]

    def fixed_cell(self, findings: dict[str, Any]) -> list[nodes.Node]:
        if not false_alarm(findings):
            return [nodes.Text("quiet")]
        return [nodes.Text(f"false alarm ({rules_named(findings['fixed'])})")]


class MatrixDirective(BookDirective):
    """All weaknesses against all scanners, with recall and false alarms counted."""

    def build(self) -> list[nodes.Node]:
        weaknesses = self.gather()
        self.env.metadata[self.env.docname]["filter"] = True
        self.depends_on_records(weaknesses)
        versions = self.library.scanners(weaknesses)
        names = list(versions)
        found = {w.slug: scanned(self.library, w) for w in weaknesses}
        return [
            self.summary(versions, found),
            nodes.rubric("", "Weakness by weakness"),
            self.matrix(names, weaknesses, found),
            nodes.rubric("", "Seen by no scanner"),
            self.unseen(weaknesses, found),
        ]

    def summary(self, versions: dict[str, str], found: dict[str, Any]) -> nodes.Node:
        words = [
            "Scanner",
            "Seen",
            "Only other lines flagged",
            "Not seen",
            "False alarms",
        ]
        rows: list[list[list[nodes.Node]]] = []
        for name in versions:
            verdicts = [verdict(findings[name]) for findings in found.values()]
            alarms = sum(false_alarm(findings[name]) for findings in found.values())
            counts = [*(verdicts.count(v) for v in (SEEN, ELSEWHERE, UNSEEN)), alarms]
            cells = [f"{name} {versions[name]}"]
            cells += [f"{count} of {len(found)}" for count in counts]
            rows.append([[nodes.Text(cell)] for cell in cells])
        head: list[list[nodes.Node]] = [[nodes.Text(word)] for word in words]
        return scroll_region(
            "", table(head, rows, "evidence"), label="Scanners, counted"
        )

    def matrix(
        self, names: list[str], weaknesses: list[Weakness], found: dict[str, Any]
    ) -> nodes.Node:
        head: list[list[nodes.Node]] = [
            [nodes.Text(word)] for word in ("Weakness", *names)
        ]
        rows: list[list[list[nodes.Node]]] = []
        for weakness in weaknesses:
            row: list[list[nodes.Node]] = [
                [proof_link(self.env, weakness), chapter_note(self.env, weakness)]
            ]
            for name in names:
                findings = found[weakness.slug][name]
                outcome = verdict(findings)
                alarm = [nodes.Text(", false alarm")] if false_alarm(findings) else []
                row.append([verdict_node(outcome, outcome), *alarm])
            rows.append(row)
        whole = filterable(table(head, rows, "evidence"))
        return scroll_region("", whole, label="Scanners by weakness")

    def unseen(self, weaknesses: list[Weakness], found: dict[str, Any]) -> nodes.Node:
        items = [
            nodes.list_item(
                "",
                nodes.paragraph(
                    "",
                    "",
                    proof_link(self.env, weakness),
                    chapter_note(self.env, weakness),
                ),
                classes=["filterable"],
            )
            for weakness in weaknesses
            if all(verdict(f) != SEEN for f in found[weakness.slug].values())
        ]
        return nodes.bullet_list("", *items) if items else nodes.paragraph("", "None.")


def verdict_node(outcome: str, words: str) -> nodes.inline:
    kind = {SEEN: "blocked", UNSEEN: "won"}.get(outcome, "elsewhere")
    return nodes.inline("", words, classes=["verdict", f"verdict-{kind}"])


def setup(app: Sphinx) -> None:
    app.add_directive("scanners", ScannersDirective)
    app.add_directive("scanner-matrix", MatrixDirective)
