"""A search for colleagues; the board is not to be found."""

from typing import Any

ESCAPED = str.maketrans({sign: f"\\{ord(sign):02x}" for sign in "\\*()\0"})


def find_colleague(directory: Any, name: str) -> list[str]:
    """Return the colleagues in sales with that name."""
    found: list[str] = directory.search(f"(&(ou=sales)(uid={name.translate(ESCAPED)}))")
    return found
