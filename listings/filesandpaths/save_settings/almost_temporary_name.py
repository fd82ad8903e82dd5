"""Settings: save them to a file."""

import os
from collections.abc import Mapping
from pathlib import Path


def save_settings(path: Path, settings: Mapping[str, object]) -> None:
    """Write the settings, one a line."""
    # show: danger
    fresh = path.with_suffix(".tmp")
    # end: danger
    with fresh.open("w", encoding="utf-8") as file:
        for key, value in settings.items():
            file.write(f"{key} = {value}\n")
    os.replace(fresh, path)
