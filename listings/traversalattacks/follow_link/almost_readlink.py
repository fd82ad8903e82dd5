"""A shared folder: read a file by its name."""

import os
from pathlib import Path


def read_shared(folder: Path, name: str) -> str:
    """Return the text of the file called `name` in the shared folder."""
    path = Path(os.path.abspath(folder / name))
    # show: danger
    if path.is_symlink():
        path = Path(os.path.abspath(path.parent / path.readlink()))
    # end: danger
    if not path.is_relative_to(folder):
        raise PermissionError(name)
    return path.read_text()
