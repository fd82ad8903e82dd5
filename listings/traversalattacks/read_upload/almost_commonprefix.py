"""Uploads: read a file by the name that a user gave it."""

import os
from pathlib import Path


def read_upload(folder: Path, name: str) -> str:
    """Return the text of the upload called `name`."""
    path = os.path.realpath(folder / name)
    root = os.path.realpath(folder)
    # show: danger
    if os.path.commonprefix([path, root]) != root:
        raise PermissionError(name)
    # end: danger
    return Path(path).read_text()
