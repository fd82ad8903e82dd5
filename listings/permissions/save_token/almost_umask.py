"""A command-line client: keep the token that was given at login."""

import os
from pathlib import Path


def save_token(path: Path, token: str) -> None:
    """Keep the token where only its owner can read it."""
    # show: danger
    before = os.umask(0o077)
    try:
        path.unlink(missing_ok=True)
        path.write_text(token, encoding="utf-8")
    finally:
        os.umask(before)
    # end: danger
