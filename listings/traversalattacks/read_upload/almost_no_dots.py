"""Uploads: read a file by the name that a user gave it."""

from pathlib import Path


def read_upload(folder: Path, name: str) -> str:
    """Return the text of the upload called `name`."""
    # show: danger
    if ".." in name.split("/"):
        raise PermissionError(name)
    # end: danger
    path = folder / name
    return path.read_text()
