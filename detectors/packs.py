"""Gathers rules into packs: files that Semgrep reads as they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import yaml

from .rules import LICENCE, Detector, Rule, complete

DEFAULT = "default"
"""The pack to begin with: what is right more often than not."""


@dataclass(frozen=True)
class Pack:
    """Rules that are used together, and what they have in common, in words."""

    name: str
    title: str
    rules: tuple[tuple[Detector, Rule], ...]

    @property
    def file(self) -> str:
        return f"{self.name}.yml"


def gather(
    detectors: Iterable[Detector], parts: Mapping[str, Iterable[str]]
) -> list[Pack]:
    """Return all packs that have rules: by confidence, by part of the book, by chapter.

    `parts` maps the captions of the book's parts to the names of their chapters, in order.
    """
    rules = [(each, rule) for each in detectors for rule in each.rules]

    def where(*confidences: str) -> tuple[tuple[Detector, Rule], ...]:
        return tuple(each for each in rules if each[1].confidence in confidences)

    packs = [
        Pack(DEFAULT, "Confidence high or medium", where("high", "medium")),
        Pack("high", "Confidence high", where("high")),
        Pack("all", "All rules", where("high", "medium", "low")),
    ]
    for caption, chapters in parts.items():
        names = list(chapters)
        some = tuple(each for each in rules if each[0].weakness.chapter in names)
        slug = "-".join(caption.lower().split())
        packs.append(Pack(f"part-{slug}", f"All rules of the part {caption}", some))
        packs += [
            Pack(
                name,
                f"All rules of the chapter {name}",
                tuple(each for each in some if each[0].weakness.chapter == name),
            )
            for name in names
        ]
    return [pack for pack in packs if pack.rules]


def write(
    pack: Pack, addresses: Mapping[str, str], book: str, version: str, home: str = ""
) -> str:
    """Return a pack as YAML; `addresses` says by slug where a weakness is explained.

    `book` and `version` name where the rules come from, `home` is its address if known.
    """
    rules = [
        complete(detector.weakness, rule, addresses.get(detector.weakness.slug, ""))
        for detector, rule in pack.rules
    ]
    head = [
        f"{pack.title} of {book}, version {version}, for Semgrep.",
        *([home] if home else []),
        f"SPDX-License-Identifier: {LICENCE}",
    ]
    comment = "".join(f"# {line}\n" for line in head)
    body: str = yaml.safe_dump({"rules": rules}, sort_keys=False, width=96)
    return comment + body
