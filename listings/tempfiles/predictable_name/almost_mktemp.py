"""Reports: leave one where its reader can fetch it."""

import tempfile
from pathlib import Path


def export_report(text: str, user: str, folder: Path = Path("/tmp")) -> Path:
    """Write a report for `user`, and return where it is."""
    # show: danger
    path = Path(tempfile.mktemp(suffix=".txt", dir=folder))
    path.write_text(text, encoding="utf-8")
    # end: danger
    return path
