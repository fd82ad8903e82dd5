"""Settings: save them to a file."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def save_settings(path: Path, settings: Mapping[str, object]) -> None:
    """Write the settings, one a line."""
    handle, fresh = tempfile.mkstemp(dir=path.parent)
    try:
        with open(handle, "w", encoding="utf-8") as file:
            for key, value in settings.items():
                file.write(f"{key} = {value}\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    except BaseException:
        os.unlink(fresh)
        raise
