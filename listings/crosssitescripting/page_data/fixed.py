"""Data that a page hands to its own script."""

import json


# show: data
def page_data(settings: dict[str, str]) -> str:
    """Return the script element with the user's settings."""
    text = json.dumps(settings).replace("<", "\\u003c")
    return f"<script>const settings = {text};</script>"


# end: data
