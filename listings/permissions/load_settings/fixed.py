"""A shop: the settings in the home of the account that runs it."""

import errno
import json
import os
import stat
from pathlib import Path
from typing import Any

FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


# show: load
def load_settings(home: Path, owner: int) -> dict[str, Any]:
    """Return the settings, which must be the account's own."""
    here = _trusted(home, None, owner)
    for part in ("config", "shop", "settings.json"):
        above = here
        try:
            here = _trusted(part, above, owner)
        finally:
            os.close(above)
    with open(here, encoding="utf-8") as file:
        settings: dict[str, Any] = json.load(file)
    return settings


def _trusted(name: str | Path, folder: int | None, owner: int) -> int:
    try:
        handle = os.open(name, FLAGS, dir_fd=folder)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise PermissionError(name) from error
        raise
    facts = os.fstat(handle)
    if facts.st_uid != owner or facts.st_mode & OTHERS_WRITE:
        os.close(handle)
        raise PermissionError(name)
    return handle


# end: load
