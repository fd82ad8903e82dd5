"""Reads the book's pages as text, for the tests."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from website.toc import read_pages

ROOT = Path(__file__).resolve().parent.parent
_PARSER = create_md_parser(
    MdParserConfig(enable_extensions={"colon_fence", "deflist", "fieldlist"}),
    RendererHTML,
)
_FENCES = {"fence", "colon_fence"}


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
        first = self._tokens[0]
        return yaml.safe_load(first.content) if first.type == "front_matter" else {}

    @cached_property
    def _tokens(self) -> list[Token]:
        return _PARSER.parse(self.text)

    @cached_property
    def fences(self) -> list[Fence]:
        """Return the fenced blocks; fails for one that is never closed."""
        lines = self.text.splitlines()
        found = []
        for token in self._tokens:
            if token.type in _FENCES and token.map:
                first, end = token.map
                assert lines[end - 1].strip() == token.markup and end - first > 1, (
                    f"{self.path}:{first + 1}: this fence is never closed"
                )
                inside = tuple(token.content.splitlines())
                found.append(Fence(first + 1, token.info.strip(), inside))
        return found

    @cached_property
    def prose(self) -> list[tuple[int, str]]:
        """Return the numbered lines that are neither front matter nor in a fence."""
        blocks = {
            number
            for token in self._tokens
            if token.type in {*_FENCES, "front_matter"} and token.map
            for number in range(*token.map)
        }
        return [
            (number + 1, line)
            for number, line in enumerate(self.text.splitlines())
            if number not in blocks
        ]

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
    return read_pages(ROOT)


def all_pages() -> list[Page]:
    return [Page(ROOT / f"{name}.md") for name in toc_entries()]
