"""A shop: the settings in the home of the account that runs it."""

import json
from pathlib import Path
from typing import Any


class NotTrusted(Exception):
    """These may not be the account's own settings."""


# show: load
def load_settings(home: Path, owner: int) -> dict[str, Any]:
    """Return the settings, which must be the account's own."""
    path = home / "config" / "shop" / "settings.json"
    # show: danger
    if path.stat().st_uid != owner:
        raise NotTrusted(path)
    # end: danger
    settings: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return settings


# end: load
