"""Reports: leave one where its reader can fetch it."""

import hashlib
from pathlib import Path


def export_report(text: str, user: str, folder: Path = Path("/tmp")) -> Path:
    """Write a report for `user`, and return where it is."""
    # show: danger
    path = folder / f"report-{hashlib.sha256(user.encode()).hexdigest()}.txt"
    # end: danger
    path.write_text(text, encoding="utf-8")
    return path
