"""Uploads: read a file by the name that a user gave it."""

from pathlib import Path


# show: read
def read_upload(folder: Path, name: str) -> str:
    """Return the text of the upload called `name`."""
    # show: danger
    path = folder / name
    # end: danger
    return path.read_text()


# end: read
