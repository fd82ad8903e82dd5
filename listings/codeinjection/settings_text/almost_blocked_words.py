"""Preferences: read the settings that a browser sends as text."""

import re
from typing import Any

BLOCKED = re.compile(r"__|import|open|exec|eval|compile|getattr|input|breakpoint")


def read_settings(text: str) -> dict[str, Any]:
    """Return the settings in `text`, such as a theme and how many lines a page has."""
    # show: danger
    if BLOCKED.search(text):
        raise ValueError("settings contain no code")
    settings = eval(text)
    # end: danger
    if not isinstance(settings, dict):
        raise ValueError("settings are an object with names and values")
    return settings
