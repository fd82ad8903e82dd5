"""Data that a page hands to its own script."""

import json


def page_data(settings: dict[str, str]) -> str:
    """Return the script element with the user's settings."""
    # show: danger
    text = json.dumps(settings).replace("</script>", "<\\/script>")
    # end: danger
    return f"<script>const settings = {text};</script>"
