"""A shop: the settings in the home of the account that runs it."""

import json
import os
import stat
from pathlib import Path
from typing import Any

# O_PATH: on Linux a folder need not be readable in order to be passed through.
FOLDER = getattr(os, "O_PATH", os.O_RDONLY) | os.O_NOFOLLOW
FILE = os.O_RDONLY | os.O_NOFOLLOW
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


class NotTrusted(Exception):
    """These may not be the account's own settings."""


# show: load
def load_settings(home: Path, owner: int) -> dict[str, Any]:
    """Return the settings, which must be the account's own."""
    try:
        here = _open(home, FOLDER, None, owner)
        for part, flags in (
            ("config", FOLDER),
            ("shop", FOLDER),
            ("settings.json", FILE),
        ):
            above = here
            try:
                here = _open(part, flags, above, owner)
            finally:
                os.close(above)
        with open(here, encoding="utf-8") as file:
            settings: dict[str, Any] = json.load(file)
    except (OSError, ValueError, RecursionError) as error:
        raise NotTrusted("the settings cannot be read") from error
    return settings


def _open(name: str | Path, flags: int, folder: int | None, owner: int) -> int:
    """Open one step of the path, if nobody but `owner` can have changed it."""
    handle = os.open(name, flags, dir_fd=folder)
    facts = os.fstat(handle)
    odd = flags == FILE and not stat.S_ISREG(facts.st_mode)
    if odd or facts.st_uid != owner or facts.st_mode & OTHERS_WRITE:
        os.close(handle)
        raise NotTrusted(f"{name} is no file, or others have it or can write to it")
    return handle


# end: load
