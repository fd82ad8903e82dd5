"""Data that a page hands to its own script."""

import json


# show: page
def page_data(settings: dict[str, str]) -> str:
    """Return the script element with the user's settings."""
    # show: danger
    return f"<script>const settings = {json.dumps(settings)};</script>"
    # end: danger


# end: page
