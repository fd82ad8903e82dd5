"""Uploads: save what a user sends."""

import json
import secrets
from pathlib import Path


def save_upload(folder: Path, name: str, content: bytes) -> Path:
    """Save `content` as the upload `name` and return where it is."""
    path = folder / secrets.token_hex(16)
    with path.open("xb") as file:
        file.write(content)
    path.with_suffix(".name").write_text(json.dumps(name))
    return path
