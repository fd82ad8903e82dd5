"""A command-line client: keep the token that was given at login."""

import os
from pathlib import Path


def opener(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def save_token(path: Path, token: str) -> None:
    """Keep the token where only its owner can read it."""
    # show: danger
    with open(path, "w", encoding="utf-8", opener=opener) as file:
        file.write(token)
    # end: danger
