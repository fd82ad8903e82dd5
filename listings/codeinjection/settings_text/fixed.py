"""Preferences: read the settings that a browser sends as text."""

import json
from typing import Any

KINDS = {"theme": str, "per_page": int}


def read_settings(text: str) -> dict[str, Any]:
    """Return the settings in `text`, such as a theme and how many lines a page has."""
    if len(text) > 1000:
        raise ValueError("settings have at most 1,000 characters")
    try:
        settings = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError("settings are flat JSON") from error
    if not isinstance(settings, dict):
        raise ValueError("settings are an object with names and values")
    for name, value in settings.items():
        if type(value) is not KINDS.get(name):
            raise ValueError("this setting does not exist, or has another type")
    return settings
