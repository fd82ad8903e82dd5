"""Preferences: read the settings that a browser sends as text."""

from typing import Any


def read_settings(text: str) -> dict[str, Any]:
    """Return the settings in `text`, such as a theme and how many lines a page has."""
    # show: danger
    try:
        settings = eval(text, {"__builtins__": {}})
    except NameError as error:
        raise ValueError("settings use no names") from error
    # end: danger
    if not isinstance(settings, dict):
        raise ValueError("settings are an object with names and values")
    return settings
