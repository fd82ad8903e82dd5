"""The listings and their records, for the directives to draw on."""

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from detectors import alarms
from detectors.rules import Detector, digest_of_scans, load_detector
from prover import digests, records
from prover.demonstration import Demonstration, load_demonstration
from prover.finding import find_weaknesses
from prover.loading import load_weakness
from prover.problem import ListingError
from prover.properties import source_of
from prover.weakness import Weakness

PYTHON_KINDS = {"cpython": "CPython", "pyodide": "Pyodide"}


class Library:
    """All that stands outside the pages and is shown on them. `root` is the project's."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.listings = root / "listings"
        self.records = root / "records"

    def record_of(self, listing: Weakness | Demonstration) -> Path:
        """Return the file with what was seen of a listing."""
        return records.path_of(self.records, listing.slug)

    @cache  # noqa: B019 - one library a build
    def weakness(self, slug: str) -> Weakness:
        """Return the weakness called ``chapter/weakness``; raises ListingError."""
        return load_weakness(self.listings / slug)

    @cache  # noqa: B019
    def demonstration(self, slug: str) -> Demonstration:
        """Return the demonstration called ``chapter/name``; raises ListingError."""
        return load_demonstration(self.listings / slug)

    def slugs(self, *chapters: str) -> list[str]:
        """Return the names of the weaknesses of some chapters, or of all, sorted."""
        return [
            f"{folder.parent.name}/{folder.name}"
            for folder in find_weaknesses(self.listings)
            if not chapters or folder.parent.name in chapters
        ]

    def weaknesses(self, *chapters: str) -> list[Weakness]:
        """Return the weaknesses of some chapters, or of all; raises ListingError."""
        return [self.weakness(slug) for slug in self.slugs(*chapters)]

    def recorded(self, listing: Weakness | Demonstration) -> dict[str, Any]:
        """Return the evidence of a listing; raises ListingError if missing or stale."""
        return records.evidence(self.records, listing)

    def scanned(self, weakness: Weakness) -> dict[str, Any]:
        """Return what the scanners found in a weakness; raises ListingError if stale."""
        digest = digest_of_scans(weakness)
        return records.current(self.records, weakness, "scans", digest)

    def scanners(self, weaknesses: Iterable[Weakness]) -> dict[str, str]:
        """Return the version of each scanner that has seen all the weaknesses.

        Raises ListingError for one that was seen by other versions than the first.
        """
        versions: dict[str, str] | None = None
        for weakness in weaknesses:
            seen: dict[str, str] = self.scanned(weakness)["scanners"]
            if versions not in (None, seen):
                message = "other versions of the scanners have seen it"
                raise ListingError(weakness.folder, 0, message, "Run `make scan`")
            versions = seen
        return versions or {}

    @cache  # noqa: B019
    def detector(self, slug: str) -> Detector | None:
        """Return a weakness's rules, or None if it has a question; raises ListingError."""
        return load_detector(self.weakness(slug))

    def detectors(self, weaknesses: Iterable[Weakness]) -> list[Detector]:
        """Return the rules of those weaknesses that have some; raises ListingError."""
        found = (self.detector(each.slug) for each in weaknesses)
        return [each for each in found if each]

    def noise(self, detector: Detector) -> dict[str, dict[str, int]]:
        """Return by rule and package what was found in code of others, if it was counted.

        Raises ListingError if the rules have changed since.
        """
        found = alarms.recorded(self.records, detector)
        return found["findings"] if found else {}

    def met(self, weakness: Weakness) -> dict[str, Any]:
        """Return what hostile inputs a fix has met; raises ListingError if stale."""
        source = source_of(self.root / "fuzz", weakness.slug)
        digest = digests.of_fuzzing(weakness, source)
        return records.current(self.records, weakness, "fuzzing", digest)

    def data(self, name: str) -> dict[str, Any]:
        """Return a table of facts kept as ``reference/data/<name>.toml``."""
        return tomllib.loads(self.data_path(name).read_text(encoding="utf-8"))

    def data_path(self, name: str) -> Path:
        """Return where a table of facts is kept."""
        return self.root / "reference" / "data" / f"{name}.toml"

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

    def sources_read(self, chapter: str) -> tuple[date, date] | None:
        """Return the first and the last day on which a chapter's sources were read.

        None for a chapter that cites nothing of its own.
        """
        path = self.root / "reference" / "sources" / f"{chapter}.toml"
        if not path.is_file():
            return None
        rows = tomllib.loads(path.read_text(encoding="utf-8")).get("source", [])
        days = [self.sources[row["id"]]["checked"] for row in rows]
        return (min(days), max(days)) if days else None


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
