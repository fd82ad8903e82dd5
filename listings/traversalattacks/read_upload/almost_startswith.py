"""Uploads: read a file by the name that a user gave it."""

from pathlib import Path


def read_upload(folder: Path, name: str) -> str:
    """Return the text of the upload called `name`."""
    path = (folder / name).resolve()
    # show: danger
    if not str(path).startswith(str(folder.resolve())):
        raise PermissionError(name)
    # end: danger
    return path.read_text()
