"""Reads the reasons for which a mutant may survive: ``accepted/<chapter>.toml``.

    [[survivor]]
    file = "listings/archives/read_report/fixed.py"
    line = "if left < 0:"
    becomes = "if left <= 0:"
    reason = "The limit is a round number; one byte less serves as well."

A mutant is known by the text of its line, before and after, because line numbers move.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from prover.problem import ListingError

KEYS = ("file", "line", "becomes", "reason")


@dataclass(frozen=True)
class Reason:
    """Why one mutant of `file` may survive; `path` and `number` are where that is said."""

    path: Path
    number: int
    file: str
    edit: tuple[str, str]
    text: str


def read_reasons(path: Path) -> list[Reason]:
    """Return the reasons in `path`, none if there is no such file.

    Raises ListingError for an entry that lacks a key, has another, or gives no reason.
    """
    if not path.exists():
        return []
    text = path.read_text(encoding="utf-8")
    numbers = [
        number
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip() == "[[survivor]]"
    ]
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ListingError(path, 0, f"it is not TOML: {error}", "Correct it") from None
    for key in data.keys() - {"survivor"}:
        raise ListingError(path, 0, f"unknown key '{key}'", "Write [[survivor]]")
    reasons = []
    for number, entry in zip(numbers, data.get("survivor", []), strict=True):
        if set(entry) != set(KEYS) or not all(
            isinstance(value, str) and (value.strip() or key == "becomes")
            for key, value in entry.items()
        ):
            raise ListingError(
                path,
                number,
                "a survivor has four texts, of which only 'becomes' may be empty",
                f"Write {', '.join(KEYS)}",
            )
        edit = (entry["line"], entry["becomes"])
        reasons.append(Reason(path, number, entry["file"], edit, entry["reason"]))
    return reasons
