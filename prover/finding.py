"""Finds weakness folders, all of them or those that are named."""

from pathlib import Path

from .problem import ListingError


def find_weaknesses(listings: Path) -> list[Path]:
    """Return the weakness folders below `listings`, sorted."""
    return sorted(path.parent for path in listings.glob("*/*/weakness.toml"))


def choose_weaknesses(listings: Path, names: list[str]) -> list[Path]:
    """Return the folders that `names` stand for: all of them if there are no names.

    A name is ``chapter`` or ``chapter/weakness``; ListingError if there is none such.
    """
    folders = find_weaknesses(listings)
    if not names:
        return folders
    chosen = []
    for name in names:
        wanted = name.strip("/").removeprefix("listings/")
        found = [
            folder
            for folder in folders
            if wanted in {folder.parent.name, f"{folder.parent.name}/{folder.name}"}
        ]
        if not found:
            raise ListingError(
                listings / wanted,
                0,
                "there is no such weakness",
                "`python -m prover` lists all of them",
            )
        chosen += found
    return chosen
