"""Settings: save them to a file."""

import shutil
from collections.abc import Mapping
from pathlib import Path


def save_settings(path: Path, settings: Mapping[str, object]) -> None:
    """Write the settings, one a line."""
    # show: danger
    if path.exists():
        shutil.copy(path, path.with_suffix(".bak"))
    # end: danger
    with path.open("w", encoding="utf-8") as file:
        for key, value in settings.items():
            file.write(f"{key} = {value}\n")
