"""Uploads: read a file by the name that a user gave it."""

from pathlib import Path


def read_upload(folder: Path, name: str) -> str:
    """Return the text of the upload called `name`."""
    if len(name) > 1_000:  # with long names, `resolve` takes seconds
        raise PermissionError(name)
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise PermissionError(name)
        return path.read_text(encoding="utf-8")
    except (OSError, RuntimeError, ValueError) as error:
        raise PermissionError(name) from error
