"""What the rules of bandit, Ruff and dlint want: ``{alarms}`` and ``{alarm-settings} ruff``.

The words are data, in reference/data/alarms.toml; which rules fire, and where, is recorded.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from prover.problem import ListingError
from prover.weakness import Weakness
from website.content import Library

from .base import BookDirective, joined
from .links import in_book_order, proof_link
from .scanners import scanned

DATA = "alarms"
SCANNERS = {"B": "bandit", "S": "ruff", "DUO": "dlint"}
"""The scanners whose rules are explained, by the letters that their ids begin with."""

_REQUIRED = {"rules", "means", "silence"}
_OPTIONAL = {"setting", "why", "comment"}
_SETTINGS = {"off", "tests"}


@dataclass(frozen=True)
class Explanation:
    """What some rules mean, when to silence them, and whether to switch them off."""

    rules: tuple[str, ...]
    means: str
    silence: str
    setting: str = ""
    why: str = ""
    comment: str = ""


@dataclass
class Fired:
    """What a rule was seen to do: its own words, and the weaknesses by variant it flagged."""

    text: str
    vulnerable: list[Weakness]
    fixed: list[Weakness]


def read_explanations(library: Library, fired: Iterable[str]) -> list[Explanation]:
    """Return the explanations; raises ListingError if they are not of the rules that fired."""
    path = library.data_path(DATA)
    lines = path.read_text(encoding="utf-8").splitlines()
    places = [number for number, line in enumerate(lines, 1) if line == "[[alarm]]"]
    found = []
    owed = set(fired)
    for data, line in zip(library.data(DATA)["alarm"], places, strict=True):
        if wrong := (_REQUIRED - data.keys()) | (data.keys() - _REQUIRED - _OPTIONAL):
            raise ListingError(
                path,
                line,
                f"this entry lacks, or should not have, {', '.join(sorted(wrong))}",
                "It has rules, means and silence; it may have setting, why and comment",
            )
        if ("setting" in data) != ("why" in data) or not (
            {data.get("setting", "off")} <= _SETTINGS
        ):
            raise ListingError(
                path,
                line,
                "its setting is not complete",
                'Write "off" or "tests", and why',
            )
        if strange := set(data["rules"]) - owed:
            raise ListingError(
                path,
                line,
                f"{', '.join(sorted(strange))} flags no program, or has two entries",
                "Delete it",
            )
        owed -= set(data["rules"])
        found.append(Explanation(**{**data, "rules": tuple(data["rules"])}))
    if owed:
        raise ListingError(
            path,
            0,
            f"{', '.join(sorted(owed))} flags a program and is not explained",
            "Add an [[alarm]]",
        )
    return found


def what_fired(library: Library, weaknesses: Iterable[Weakness]) -> dict[str, Fired]:
    """Return what each rule that is to be explained was seen to do; ListingError if stale."""
    found: dict[str, Fired] = {}
    for weakness in weaknesses:
        findings: dict[str, dict[str, list[dict[str, Any]]]] = scanned(
            library, weakness
        )
        for scanner in SCANNERS.values():
            for variant, rows in findings.get(scanner, {}).items():
                for row in rows:
                    rule = found.setdefault(row["rule"], Fired(row["text"], [], []))
                    some = {"vulnerable": rule.vulnerable, "fixed": rule.fixed}
                    if weakness not in some.get(variant, [weakness]):
                        some[variant].append(weakness)
    return found


class _AlarmDirective(BookDirective):
    def read(self) -> tuple[list[Explanation], dict[str, Fired]]:
        weaknesses = in_book_order(self.env, self.gather())
        self.depends_on_records(weaknesses)
        self.depends_on(self.library.data_path(DATA))
        fired = what_fired(self.library, weaknesses)
        return read_explanations(self.library, fired), fired


class AlarmsDirective(_AlarmDirective):
    """Every rule that flags a program of this book, with its meaning."""

    def build(self) -> list[nodes.Node]:
        self.env.metadata[self.env.docname]["filter"] = True
        explanations, fired = self.read()
        return [
            self.entry(each, [fired[rule] for rule in each.rules])
            for each in explanations
        ]

    def entry(self, each: Explanation, fired: list[Fired]) -> nodes.Node:
        said = min((rule.text for rule in fired), key=len)
        label = f"alarm-{each.rules[0].lower()}"
        entry = nodes.section("", ids=[label], names=[label], classes=["filterable"])
        entry += nodes.title(
            "", "", *joined([nodes.literal("", r)] for r in each.rules)
        )
        when = nodes.paragraph("", "", nodes.strong("", "Silence it when: "))
        when += self.markdown(each.silence)
        entry += nodes.paragraph("", "", nodes.emphasis("", "", *self.markdown(said)))
        entry += [self.paragraph(each.means), when]
        if each.comment:
            entry += self.code_block(comment(each), "python")
        entry += self.places(fired)
        return entry

    def places(self, fired: list[Fired]) -> nodes.paragraph:
        line = nodes.paragraph("", classes=["evidence-note"])
        for words, some in (
            ("In this book it flags ", [rule.vulnerable for rule in fired]),
            ("It also flags the fix of ", [rule.fixed for rule in fired]),
        ):
            slugs = {each.slug: each for weaknesses in some for each in weaknesses}
            if slugs:
                line += nodes.Text(words if not line.children else f" {words}")
                ordered = in_book_order(self.env, slugs.values())
                line += joined([proof_link(self.env, each)] for each in ordered)
                line += nodes.Text(".")
        if not line.children:
            line += nodes.Text("In this book it flags only fixes that do not work.")
        return line


def comment(each: Explanation) -> str:
    """Return the comments that silence the rules on a line, with the reason."""
    bandit = [rule for rule in each.rules if rule.startswith("B")]
    others = [rule for rule in each.rules if not rule.startswith("B")]
    lines = []
    if others:
        lines.append(f"# noqa: {', '.join(others)} - {each.comment}")
    if bandit:
        # After a second "#": bandit takes every word before it for the name of a rule.
        lines.append(f"# nosec {', '.join(bandit)} # {each.comment}")
    return "\n".join(lines)


class AlarmSettingsDirective(_AlarmDirective):
    """A configuration for Ruff or bandit, with the reason beside each exception."""

    required_arguments = 1

    def build(self) -> list[nodes.Node]:
        [scanner] = self.arguments
        if scanner not in _WRITERS:
            raise self.fault(
                f"no settings for '{scanner}'", f"Choose from {', '.join(_WRITERS)}"
            )
        explanations, _ = self.read()
        return [self.code_block(_WRITERS[scanner](explanations), "toml")]


def ruff_settings(explanations: Iterable[Explanation]) -> str:
    """Return settings for pyproject.toml: all security rules but those that say nothing."""
    off, tests = (
        _rows(explanations, r"S\d", "off"),
        _rows(explanations, r"S\d", "tests"),
    )
    return "\n".join(
        [
            "[tool.ruff.lint]",
            'extend-select = ["S"]',
            'external = ["DUO"]  # dlint\'s rules may stand in a noqa',
            "ignore = [",
            *(f'  "{rule}",  # {why}' for rule, why in off),
            "]",
            "",
            "[tool.ruff.lint.per-file-ignores]",
            '"tests/**" = [',
            *(f'  "{rule}",  # {why}' for rule, why in tests),
            "]",
        ]
    )


def bandit_settings(explanations: Iterable[Explanation]) -> str:
    """Return settings for pyproject.toml: bandit knows no exceptions for the tests alone."""
    off = _rows(explanations, r"B\d", "off")
    return "\n".join(
        [
            "[tool.bandit]",
            'exclude_dirs = ["./tests/", "./.venv/"]  # parts of paths, for `bandit -r .`',
            "skips = [",
            *(f'  "{rule}",  # {why}' for rule, why in off),
            "]",
        ]
    )


_WRITERS = {"ruff": ruff_settings, "bandit": bandit_settings}


def _rows(
    explanations: Iterable[Explanation], rule: str, setting: str
) -> list[tuple[str, str]]:
    return [
        (each, explanation.why)
        for explanation in explanations
        for each in explanation.rules
        if explanation.setting == setting and re.match(rule, each)
    ]


def setup(app: Sphinx) -> None:
    app.add_directive("alarms", AlarmsDirective)
    app.add_directive("alarm-settings", AlarmSettingsDirective)
