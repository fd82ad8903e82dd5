"""Uploads: save what a user sends."""

from pathlib import Path


def save_upload(folder: Path, name: str, content: bytes) -> Path:
    """Save `content` as the upload `name` and return where it is."""
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise PermissionError(name)
    # show: danger
    path.write_bytes(content)
    # end: danger
    return path
