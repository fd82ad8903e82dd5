"""Reads the book's pages as text, for the tests."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
_FENCE = re.compile(r"^(?P<marks>`{3,}|:{3,})\s*(?P<info>.*?)\s*$")


@dataclass(frozen=True)
class Fence:
    """A fenced block: the line it opens on, what stands behind the marks, its lines."""

    line: int
    info: str
    lines: tuple[str, ...]

    @property
    def directive(self) -> str:
        """The directive's name, or an empty text for plain code."""
        found = re.match(r"\{([\w-]+)\}", self.info)
        return found[1] if found else ""

    @property
    def argument(self) -> str:
        return self.info.partition("}")[2].strip()


class Page:
    """A page's source: front matter, headings, fences and prose."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.relative_to(ROOT).with_suffix("").as_posix()
        self.text = path.read_text(encoding="utf-8")

    @cached_property
    def front_matter(self) -> dict[str, Any]:
        found = re.match(r"---\n(.*?)\n---\n", self.text, re.DOTALL)
        return yaml.safe_load(found[1]) if found else {}

    @cached_property
    def _parsed(self) -> tuple[list[tuple[int, str]], list[Fence]]:
        """Return the numbered lines of prose, and the fences."""
        lines = self.text.splitlines()
        start = 0
        if lines and lines[0] == "---":
            start = lines.index("---", 1) + 1
        prose: list[tuple[int, str]] = []
        fences: list[Fence] = []
        opened: tuple[int, str, str] | None = None
        inside: list[str] = []
        for number, line in enumerate(lines[start:], start=start + 1):
            found = _FENCE.match(line)
            if opened is None:
                if found:
                    opened = (number, found["marks"], found["info"])
                    inside = []
                else:
                    prose.append((number, line))
            elif found and found["marks"] == opened[1] and not found["info"]:
                fences.append(Fence(opened[0], opened[2], tuple(inside)))
                opened = None
            else:
                inside.append(line)
        assert opened is None, f"{self.path}:{opened[0]}: this fence is never closed"
        return prose, fences

    @property
    def prose(self) -> list[tuple[int, str]]:
        return self._parsed[0]

    @property
    def fences(self) -> list[Fence]:
        return self._parsed[1]

    def directives(self, name: str) -> list[Fence]:
        return [fence for fence in self.fences if fence.directive == name]

    @property
    def headings(self) -> list[tuple[int, int, str]]:
        """Line, level and text of each heading."""
        return [
            (number, len(found[1]), found[2])
            for number, line in self.prose
            if (found := re.match(r"(#{1,6}) (.+)$", line))
        ]

    @property
    def words(self) -> int:
        """Words of prose: paragraphs, lists, tables and boxes, without code."""
        boxes = [
            line
            for fence in self.fences
            if fence.directive in {"admonition", "note", "rule"}
            for line in fence.lines
        ]
        text = " ".join([line for _, line in self.prose] + boxes)
        return len(re.findall(r"\w[\w'-]*", re.sub(r"\]\([^)]*\)", "]", text)))


def toc_entries() -> list[str]:
    """Return the pages in _toc.yml, in order, without their suffix."""
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    names = [toc["root"]]

    def walk(entries: list[dict[str, Any]]) -> None:
        for entry in entries:
            names.append(entry["file"])
            walk(entry.get("sections", []))

    for part in toc["parts"]:
        walk(part["chapters"])
    return names


def all_pages() -> list[Page]:
    return [Page(ROOT / f"{name}.md") for name in toc_entries()]
