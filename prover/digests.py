"""What each part of a record depends on, as a digest: when that changes, the part is stale.

Line ends do not count, and neither does what only pages show: title, name, level, rule,
numbers, and the question for reviewers.
"""

import hashlib
import json
import tomllib
from collections.abc import Iterable
from pathlib import Path

from .demonstration import Demonstration
from .source import read_code
from .weakness import NOT_RUN, Weakness

SEMANTICS = 2
"""Grows when the prover judges or describes otherwise, so that all evidence is stale."""

_SHOWN_ONLY = {"title", "name", "level", "rule", "cwe", "owasp", "browser", "review"}
"""The keys of a listing's TOML file on which no outcome depends."""


def of_evidence(listing: Weakness | Demonstration) -> str:
    """Return the digest of what decides the outcomes of a listing, or what it prints."""
    programs = sorted(listing.folder.glob("*.py"))
    return _digest(
        [
            ("semantics", str(SEMANTICS)),
            ("settings", _settings(listing.folder)),
            *(
                (path.name, _text(path))
                for path in programs
                if path.name not in NOT_RUN
            ),
        ]
    )


def of_scans(weakness: Weakness, rules: str) -> str:
    """Return the digest of what the scanners get: the variants as readers see them.

    The lines that the page marks count as well: the record says which findings hit them.
    So does `rules`, what the book's own rules for the weakness match.
    """
    parts = [("rules", rules)]
    for name, path in weakness.variants.items():
        code = read_code(path)
        parts.append((name, f"{code.regions.get('danger')}\n{code.text}"))
    return _digest(parts)


def of_fuzzing(weakness: Weakness, holds: str) -> str:
    """Return the digest of what meets the inputs: the fix, its stage, and what must hold.

    `holds` is the source of the property.
    """
    programs = [weakness.variants["fixed"], weakness.folder / "stage.py"]
    return _digest(
        [
            ("property", holds),
            ("settings", _settings(weakness.folder)),
            *((path.name, _text(path)) for path in programs if path.is_file()),
        ]
    )


def _settings(folder: Path) -> str:
    path = folder / "weakness.toml"
    if not path.is_file():
        return ""  # a demonstration has nothing but its title
    settings = tomllib.loads(path.read_text(encoding="utf-8"))
    kept = {key: value for key, value in settings.items() if key not in _SHOWN_ONLY}
    return json.dumps(kept, sort_keys=True)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")  # which makes every line end the same


def _digest(parts: Iterable[tuple[str, str]]) -> str:
    seen = hashlib.sha256()
    for name, text in parts:
        content = text.encode()
        seen.update(f"{name}\0{len(content)}\0".encode())
        seen.update(content)
    return seen.hexdigest()
