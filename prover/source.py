"""Reads listings as text: regions between markers, and the functions they define.

A region is written between two comment lines, and marker lines are never shown:

    # show: query
    ...
    # end: query
"""

import ast
import hashlib
import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .problem import ListingError

_MARKER = re.compile(r"^\s*# (?P<verb>show|end): (?P<name>[\w-]+)\s*$")
_ALMOST_MARKER = re.compile(r"^\s*#\s*(show|end)\b\s*:?\s*[\w-]+\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Code:
    """Source text without its marker lines.

    `text` ends with a newline; `regions` maps a region's name to its first and last
    line in `text`, counted from 1, both included.
    """

    path: Path
    text: str
    regions: dict[str, tuple[int, int]]

    def region(self, name: str) -> "Code":
        """Return the region `name` alone, dedented.

        Raises ListingError if the file has no such region.
        """
        if name not in self.regions:
            known = ", ".join(sorted(self.regions)) or "none"
            raise ListingError(
                self.path,
                0,
                f"no region '{name}' (it has: {known})",
                f"Put '# show: {name}' and '# end: {name}' around the lines to show",
            )
        first, last = self.regions[name]
        lines = self.text.splitlines()[first - 1 : last]
        inner = {
            other: (max(start, first) - first + 1, min(end, last) - first + 1)
            for other, (start, end) in self.regions.items()
            if start <= last and end >= first
        }
        return Code(self.path, textwrap.dedent("\n".join(lines)) + "\n", inner)


def read_text(
    path: Path, if_missing: str = "Add it, or correct the name that leads here"
) -> str:
    """Return the text of a listing's file.

    Raises ListingError if it is missing, with the hint `if_missing`, or not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ListingError(path, 0, "the file is missing", if_missing) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ListingError(
            path,
            line,
            f"it is not UTF-8: byte 0x{error.object[error.start]:02x}",
            "Save it as UTF-8",
        ) from None


def parse(path: Path) -> ast.Module:
    """Return the syntax of a Python file.

    Raises ListingError if it is missing, not UTF-8 or not Python.
    """
    try:
        return ast.parse(read_text(path), filename=path)
    except SyntaxError as error:
        raise ListingError(
            path,
            error.lineno or 0,
            f"it does not parse: {error.msg}",
            "Correct the syntax",
        ) from None


def read_code(path: Path) -> Code:
    """Read a listing and take its markers out.

    Raises ListingError for a missing file and for markers that do not pair up.
    """
    text = read_text(path)
    kept: list[str] = []
    opened: dict[str, tuple[int, int]] = {}
    regions: dict[str, tuple[int, int]] = {}
    after_marker = False
    for number, line in enumerate(text.splitlines(), start=1):
        marker = _MARKER.match(line)
        # The blank lines on both sides of a marker would double where it is taken out.
        doubled = after_marker and not line.strip() and kept and not kept[-1].strip()
        after_marker = marker is not None or bool(doubled)
        if doubled:
            continue
        if marker is None:
            if _ALMOST_MARKER.match(line):
                raise ListingError(
                    path,
                    number,
                    f"'{line.strip()}' looks like a marker but is none",
                    "Write it as '# show: name' or '# end: name'",
                )
            kept.append(line)
            continue
        name = marker["name"]
        if marker["verb"] == "show":
            if name in opened or name in regions:
                raise ListingError(
                    path,
                    number,
                    f"region '{name}' is opened twice",
                    "Give each region a name of its own",
                )
            opened[name] = (len(kept) + 1, number)
        elif name not in opened:
            raise ListingError(
                path,
                number,
                f"'# end: {name}' ends a region that was not opened",
                f"Put '# show: {name}' before it",
            )
        else:
            first, _ = opened.pop(name)
            last = len(kept)
            while last >= first and not kept[last - 1].strip():
                last -= 1
            if first > last:
                raise ListingError(
                    path,
                    number,
                    f"region '{name}' is empty",
                    "Put the markers around the lines to show",
                )
            regions[name] = (first, last)
    for name, (_, number) in opened.items():
        raise ListingError(
            path,
            number,
            f"region '{name}' is never ended",
            f"Put '# end: {name}' after its last line",
        )
    return Code(path, "\n".join(kept).rstrip("\n") + "\n", regions)


@dataclass(frozen=True)
class Function:
    """A top-level function of a listing: where it is, its one-line story, its source."""

    name: str
    path: Path
    line: int
    story: str
    source: str


def read_functions(path: Path, prefix: str) -> dict[str, Function]:
    """Return the functions of `path` whose names start with `prefix`, in file order.

    Raises ListingError for a file that is missing or does not parse, and for a
    function without a docstring: its first line is its story on the page.
    """
    code = read_code(path)
    lines = {
        node.name: node.lineno
        for node in parse(path).body
        if isinstance(node, ast.FunctionDef)
    }
    functions: dict[str, Function] = {}
    for node in ast.parse(code.text).body:
        if not isinstance(node, ast.FunctionDef) or not node.name.startswith(prefix):
            continue
        docstring = ast.get_docstring(node)
        if not docstring:
            raise ListingError(
                path,
                lines[node.name],
                f"{node.name} has no docstring",
                "Say in one line what it does: the page shows that line",
            )
        source = "\n".join(code.text.splitlines()[node.lineno - 1 : node.end_lineno])
        functions[node.name] = Function(
            node.name,
            path,
            lines[node.name],
            docstring.splitlines()[0],
            source + "\n",
        )
    return functions


def digest(folder: Path, names: Iterable[str]) -> str:
    """Return the SHA-256 of the named files of `folder`, names and contents, as hex."""
    seen = hashlib.sha256()
    for name in sorted(names):
        content = (folder / name).read_bytes().replace(b"\r\n", b"\n")
        seen.update(f"{name}\0{len(content)}\0".encode())
        seen.update(content)
    return seen.hexdigest()
