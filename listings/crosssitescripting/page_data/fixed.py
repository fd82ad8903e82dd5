"""Data that a page hands to its own script."""

import json

HARMLESS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def page_data(settings: dict[str, str]) -> str:
    """Return the script element with the user's settings."""
    text = json.dumps(settings).translate(HARMLESS)
    return f"<script>const settings = {text};</script>"
