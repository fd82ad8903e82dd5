"""A command-line client: keep the token that was given at login."""

import os
import tempfile
from pathlib import Path


class NotSaved(Exception):
    """The token could not be kept; the old one is as it was."""


# show: save
def save_token(path: Path, token: str) -> None:
    """Keep the token where only its owner can read it."""
    try:
        handle, fresh = tempfile.mkstemp(dir=path.parent)
    except OSError as error:  # no folder, no rights, no room
        raise NotSaved(path) from error
    try:
        with open(handle, "wb") as file:
            file.write(token.encode())
        os.replace(fresh, path)
    except (OSError, UnicodeEncodeError) as error:
        os.unlink(fresh)
        raise NotSaved(path) from error


# end: save
