"""The listings and the record, loaded once a build, for the directives to draw on."""

import tomllib
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from prover import records
from prover.demonstration import Demonstration, load_demonstration
from prover.problem import ListingError
from prover.weakness import Weakness, find_weaknesses, load_weakness

PYTHON_KINDS = {"cpython": "CPython", "pyodide": "Pyodide"}


class Library:
    """All that stands outside the pages and is shown on them. `root` is the project's."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.listings = root / "listings"
        self.evidence = root / "records" / "evidence.json"
        self.scanner_record = root / "records" / "scanners.json"
        self.hostile_record = root / "records" / "hostile.json"

    @cached_property
    def record(self) -> dict[str, Any]:
        """records/evidence.json; raises ListingError if it cannot be read."""
        return records.read(self.evidence)

    @cache  # noqa: B019 - one library a build
    def weakness(self, slug: str) -> Weakness:
        """Return the weakness called ``chapter/weakness``; raises ListingError."""
        return load_weakness(self.listings / slug)

    @cache  # noqa: B019
    def demonstration(self, slug: str) -> Demonstration:
        """Return the demonstration called ``chapter/name``; raises ListingError."""
        return load_demonstration(self.listings / slug)

    def weaknesses(self, chapter: str = "*") -> list[Weakness]:
        """Return the weaknesses of a chapter, or all of them, in the order of their names."""
        return [
            self.weakness(f"{folder.parent.name}/{folder.name}")
            for folder in find_weaknesses(self.listings)
            if chapter in {"*", folder.parent.name}
        ]

    def recorded(self, kind: str, listing: Weakness | Demonstration) -> dict[str, Any]:
        """Return what the record says of a listing (`kind` as in records.py).

        Raises ListingError if it says nothing, or speaks of an older text of it.
        """
        entry: dict[str, Any] | None = self.record[kind].get(listing.slug)
        if entry is None or entry["digest"] != listing.digest():
            message = (
                "nothing is recorded of it" if entry is None else "its record is stale"
            )
            raise ListingError(listing.folder, 0, message, "Run `make record`")
        return entry

    @cached_property
    def scanners(self) -> dict[str, Any]:
        """records/scanners.json; raises ListingError if it cannot be read."""
        return records.read(self.scanner_record, hint="Run `make scan`")

    def scanned(self, weakness: Weakness) -> dict[str, Any]:
        """Return what the scanners found in a weakness; raises ListingError if stale."""
        entry: dict[str, Any] | None = self.scanners["weaknesses"].get(weakness.slug)
        if entry is None or entry["digest"] != weakness.digest():
            message = "no scanner has seen it" if entry is None else "its scan is stale"
            raise ListingError(weakness.folder, 0, message, "Run `make scan`")
        return entry

    @cached_property
    def hostile(self) -> dict[str, Any]:
        """records/hostile.json; raises ListingError if it cannot be read."""
        return records.read(self.hostile_record, hint="Run `make fuzz`")

    def met(self, weakness: Weakness) -> dict[str, Any]:
        """Return what hostile inputs a fix has met; raises ListingError if stale."""
        entry: dict[str, Any] | None = self.hostile["weaknesses"].get(weakness.slug)
        if entry is None or entry["digest"] != weakness.digest():
            message = (
                "it has met no inputs"
                if entry is None
                else "it changed since it met inputs"
            )
            raise ListingError(weakness.folder, 0, message, "Run `make fuzz`")
        return entry

    def data(self, name: str) -> dict[str, Any]:
        """Return a table of facts kept as ``reference/data/<name>.toml``."""
        path = self.root / "reference" / "data" / f"{name}.toml"
        return tomllib.loads(path.read_text(encoding="utf-8"))

    @cached_property
    def cwe(self) -> dict[str, str]:
        """CWE ids and their titles."""
        titles: dict[str, str] = self.data("cwe")["titles"]
        return titles

    @cached_property
    def owasp(self) -> dict[str, str]:
        """OWASP Top 10 categories (``A01:2025``) and their titles."""
        titles: dict[str, str] = self.data("owasp")["titles"]
        return titles

    @cached_property
    def sources(self) -> dict[str, dict[str, Any]]:
        """Every source that the pages cite, by id, from reference/sources/*.toml.

        Raises ListingError for a row without id, title, url or the day it was checked.
        """
        found: dict[str, dict[str, Any]] = {}
        for path in sorted((self.root / "reference" / "sources").glob("*.toml")):
            for row in tomllib.loads(path.read_text(encoding="utf-8")).get(
                "source", []
            ):
                if missing := {"id", "title", "url", "checked"} - row.keys():
                    raise ListingError(
                        path,
                        0,
                        f"source {row.get('id', '?')} lacks {', '.join(sorted(missing))}",
                        "Each [[source]] has id, title, url and checked",
                    )
                found.setdefault(row["id"], row)
        return found


def attach_library(app: Sphinx) -> None:
    app.book_library = Library(Path(app.srcdir))  # type: ignore[attr-defined]


def library(app: Sphinx) -> Library:
    """Return the library of this build."""
    found: Library = app.book_library  # type: ignore[attr-defined]
    return found


def python_label(name: str) -> str:
    """``cpython-3.13`` -> ``CPython 3.13``."""
    kind, _, version = name.partition("-")
    return f"{PYTHON_KINDS.get(kind, kind)} {version}"


def pythons_label(names: list[str]) -> str:
    """``[cpython-3.11, cpython-3.13, pyodide-3.14]`` -> ``CPython 3.11, 3.13; Pyodide ...``."""
    by_kind: dict[str, list[str]] = {}
    for name in sorted(names, key=records.python_order):
        kind, _, version = name.partition("-")
        by_kind.setdefault(PYTHON_KINDS.get(kind, kind), []).append(version)
    return "; ".join(
        f"{kind} {', '.join(versions)}" for kind, versions in by_kind.items()
    )


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", attach_library)
