"""Reports: leave one where its reader can fetch it."""

import os
from pathlib import Path


def export_report(text: str, user: str, folder: Path = Path("/tmp")) -> Path:
    """Write a report for `user`, and return where it is."""
    path = folder / f"report-{user}.txt"
    # show: danger
    if os.path.lexists(path):
        raise FileExistsError(path)
    # end: danger
    path.write_text(text, encoding="utf-8")
    return path
