"""A search for colleagues; the board is not to be found."""

from typing import Any


# show: search
def find_colleague(directory: Any, name: str) -> list[str]:
    """Return the colleagues in sales with that name."""
    # show: danger
    found: list[str] = directory.search(f"(&(ou=sales)(uid={name}))")
    return found
    # end: danger


# end: search
