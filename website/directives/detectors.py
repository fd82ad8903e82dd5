"""How to find weaknesses in other code: the book's Semgrep rules, or a reviewer's question.

``{detectors}`` shows those of a page's chapter, ``{rule-packs}`` the files to download,
``{rule-noise}`` what the rules find in code of others, rule by rule and package by package.
"""

import json
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from detectors import packs
from detectors.alarms import JUDGED, Alarm, read_judged
from detectors.packs import Pack
from detectors.rules import Detector, Rule, find_file
from prover.weakness import Weakness
from website.content import Library, library

from .base import BookDirective, definition, filterable, table
from .links import in_book_order, pages_by_part, proof_link, site_file
from .pages import scroll_region

CODE = "detectors/foreign.json"
"""Which code of others the rules have met, below the project's root."""

FOLDER = "rules"
"""Where the packs lie, below the site's root."""


def rule_packs(env: BuildEnvironment) -> list[Pack]:
    """Return the packs of all detectors; raises ListingError for a bad one."""
    books = library(env.app)
    found = books.detectors(in_book_order(env, books.weaknesses()))
    chapters = {
        caption: [page.rpartition("/")[2] for page in pages]
        for caption, pages in pages_by_part(env).items()
    }
    return packs.gather(found, chapters)


def judged(books: Library, rule: Rule, weakness: Weakness) -> list[Alarm]:
    """Return the alarms of a rule that were judged by hand."""
    return [
        each
        for each in read_judged(books.root / _judged_path(weakness))
        if each.rule == rule.id
    ]


def _judged_path(weakness: Weakness) -> str:
    return f"detectors/{JUDGED.name}/{weakness.chapter}.toml"


class DetectorsDirective(BookDirective):
    """The weaknesses of this page's chapter: each with its rules, or with the question."""

    def build(self) -> list[nodes.Node]:
        page = Path(self.env.doc2path(self.env.docname))
        text = page.read_text(encoding="utf-8")
        weaknesses = sorted(self.gather(self.chapter), key=lambda w: text.find(w.slug))
        if not weaknesses:
            raise self.fault(
                f"there are no weaknesses in listings/{self.chapter}/",
                "Leave the directive out",
            )
        self.depends_on_records(weaknesses)
        self.depends_on(
            *map(find_file, weaknesses), self.library.root / _judged_path(weaknesses[0])
        )
        found = {each.slug: self.library.detector(each.slug) for each in weaknesses}
        items = nodes.definition_list(classes=["detectors"])
        for weakness in weaknesses:
            detector = found[weakness.slug]
            lines = self.of_rules(detector) if detector else self.question(weakness)
            items += definition([proof_link(self.env, weakness)], *lines)
        return [*(self.command() if any(found.values()) else []), items]

    def command(self) -> list[nodes.Node]:
        file = f"{self.chapter}.yml"
        words = self.paragraph(
            "This book's own rules for the weaknesses of this chapter, for Semgrep: "
        )
        words += [
            site_file(file, f"{FOLDER}/{file}"),
            nodes.Text(". Run them on your code:"),
        ]
        return [words, self.code_block(run(file), "console")]

    def of_rules(self, detector: Detector) -> list[nodes.Node]:
        counts = self.library.noise(detector)
        lines: list[nodes.Node] = []
        for rule in detector.rules:
            alarms = judged(self.library, rule, detector.weakness)
            line = nodes.paragraph("", "", nodes.literal("", rule.id))
            line += self.markdown(
                f", {rule.confidence} confidence{noise_words(counts.get(rule.id), alarms)} "
                f"What it cannot see: {_lower(rule.misses)}"
            )
            lines.append(line)
        return lines

    def question(self, weakness: Weakness) -> list[nodes.Node]:
        line = self.paragraph("No Semgrep rule can find this. Ask in a review: ")
        line += nodes.emphasis("", "", *self.markdown(weakness.review))
        return [line]


def run(file: str) -> str:
    """Return the command that runs a pack."""
    return f"$ semgrep scan --metrics=off --disable-version-check --config {file} ."


def noise_words(counts: dict[str, int] | None, alarms: list[Alarm]) -> str:
    """End a sentence: how often a rule fires on code of others, and how often rightly.

    `counts` are its alarms by package, None if they were not counted.
    """
    if counts is None:
        return "."
    count = sum(counts.values())
    if not count:
        return ": no alarm in other people's code."
    words = f": {count:,} alarm{'s' * (count > 1)} in other people's code"
    right = sum(each.right for each in alarms)
    return f"{words}; of {len(alarms)} that we read, {right} {_a_problem(right)}."


def _a_problem(count: int) -> str:
    return "was a real problem" if count == 1 else "were real problems"


def _lower(sentence: str) -> str:
    first, rest = sentence[:1], sentence[1:]
    return first.lower() + rest if rest[:1].islower() or rest[:1] == " " else sentence


class RulePacksDirective(BookDirective):
    """The packs, with the number of their rules, to download."""

    def build(self) -> list[nodes.Node]:
        self.depends_on(*map(find_file, self.gather()))
        head: list[list[nodes.Node]] = [
            [nodes.Text(word)] for word in ("File", "Holds", "Rules")
        ]
        rows: list[list[list[nodes.Node]]] = [
            [
                [site_file(pack.file, f"{FOLDER}/{pack.file}")],
                self.holds(pack),
                [nodes.Text(str(len(pack.rules)))],
            ]
            for pack in rule_packs(self.env)
        ]
        self.env.metadata[self.env.docname]["filter"] = True
        whole = filterable(table(head, rows))
        return [scroll_region("", whole, label="Packs of rules")]

    def holds(self, pack: Pack) -> list[nodes.Node]:
        """Say what a pack holds: of a chapter, by its title, which only the role knows."""
        if pack.name == pack.rules[0][0].weakness.chapter:
            return self.markdown(f"All rules of {{chapter}}`{pack.name}`")
        return [nodes.Text(pack.title)]


class RuleNoiseDirective(BookDirective):
    """What the rules find in code of others: by package, then by rule."""

    def build(self) -> list[nodes.Node]:
        weaknesses = in_book_order(self.env, self.gather())
        self.depends_on_records(weaknesses)
        self.depends_on(*map(find_file, weaknesses))
        detectors = self.library.detectors(weaknesses)
        if not (self.library.root / CODE).is_file():
            return [self.paragraph("The rules have not been counted yet.")]
        return [
            nodes.rubric("", "Package by package"),
            self.by_package(detectors),
            nodes.rubric("", "Rule by rule"),
            self.by_rule(detectors),
        ]

    def by_package(self, detectors: list[Detector]) -> nodes.Node:
        path = self.library.root / CODE
        code: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        counts = {name: {"high": 0, "medium": 0, "low": 0} for name in code}
        for detector in detectors:
            found = self.library.noise(detector)
            for rule in detector.rules:
                for name, count in found.get(rule.id, {}).items():
                    counts[name][rule.confidence] += count
        words = (
            "Code",
            "Lines",
            "high",
            "medium",
            "low",
            "Default pack, a thousand lines",
        )
        rows = [
            [
                f"{'Python, standard library' if name == 'python' else name} "
                f"{row['version']}",
                f"{row['lines']:,}",
                *(str(counts[name][each]) for each in ("high", "medium", "low")),
                f"{1000 * (counts[name]['high'] + counts[name]['medium']) / row['lines']:.2f}",
            ]
            for name, row in code.items()
        ]
        return _text_table(words, rows, "Alarms by package")

    def by_rule(self, detectors: list[Detector]) -> nodes.Node:
        words = ("Rule", "Confidence", "Alarms", "Read", "Right")
        rows = []
        for detector in detectors:
            counts = self.library.noise(detector)
            for rule in detector.rules:
                alarms = judged(self.library, rule, detector.weakness)
                right = sum(each.right for each in alarms)
                rows.append(
                    [
                        rule.id,
                        rule.confidence,
                        str(sum(counts[rule.id].values())) if counts else "not counted",
                        str(len(alarms)),
                        str(right),
                    ]
                )
        return _text_table(words, rows, "Alarms by rule")


def _text_table(
    words: tuple[str, ...], rows: list[list[str]], label: str
) -> scroll_region:
    head: list[list[nodes.Node]] = [[nodes.Text(word)] for word in words]
    cells: list[list[list[nodes.Node]]] = [
        [[nodes.Text(cell)] for cell in row] for row in rows
    ]
    return scroll_region("", table(head, cells, "evidence"), label=label)


def setup(app: Sphinx) -> None:
    app.add_directive("detectors", DetectorsDirective)
    app.add_directive("rule-packs", RulePacksDirective)
    app.add_directive("rule-noise", RuleNoiseDirective)
