"""A search for colleagues; the board is not to be found."""

from typing import Any


def find_colleague(directory: Any, name: str) -> list[str]:
    """Return the colleagues in sales with that name."""
    # show: danger
    name = name.replace("(", "\\28").replace(")", "\\29")
    # end: danger
    return list(directory.search(f"(&(ou=sales)(uid={name}))"))
