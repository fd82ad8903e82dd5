"""A command-line client: keep the token that was given at login."""

import os
import tempfile
from pathlib import Path


def save_token(path: Path, token: str) -> None:
    """Keep the token where only its owner can read it."""
    handle, fresh = tempfile.mkstemp(dir=path.parent)
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(token)
        os.replace(fresh, path)
    except BaseException:
        os.unlink(fresh)
        raise
