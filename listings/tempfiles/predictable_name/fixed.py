"""Reports: leave one where its reader can fetch it."""

import tempfile
from pathlib import Path


def export_report(text: str, user: str, folder: Path = Path("/tmp")) -> Path:
    """Write a report for `user`, and return where it is."""
    handle, name = tempfile.mkstemp(suffix=".txt", dir=folder)
    with open(handle, "w", encoding="utf-8") as file:
        file.write(text)
    return Path(name)
