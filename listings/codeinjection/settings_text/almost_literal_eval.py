"""Preferences: read the settings that a browser sends as text."""

import ast
from typing import Any


def read_settings(text: str) -> dict[str, Any]:
    """Return the settings in `text`, such as a theme and how many lines a page has."""
    # show: danger
    settings = ast.literal_eval(text)
    # end: danger
    if not isinstance(settings, dict):
        raise ValueError("settings are an object with names and values")
    return settings
