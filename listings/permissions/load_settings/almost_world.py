"""A shop: the settings in the home of the account that runs it."""

import json
import stat
from pathlib import Path
from typing import Any


class NotTrusted(Exception):
    """These may not be the account's own settings."""


def load_settings(home: Path, owner: int) -> dict[str, Any]:
    """Return the settings, which must be the account's own."""
    path = home / "config" / "shop" / "settings.json"
    # show: danger
    for each in (path, *path.parents[:3]):
        facts = each.stat()
        if facts.st_uid != owner or facts.st_mode & stat.S_IWOTH:
            raise NotTrusted(each)
    # end: danger
    settings: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return settings
