"""Uploads: save what a user sends."""

from pathlib import Path


def save_upload(folder: Path, name: str, content: bytes) -> Path:
    """Save `content` as the upload `name` and return where it is."""
    # show: danger
    path = folder / Path(name).name
    path.write_bytes(content)
    # end: danger
    return path
