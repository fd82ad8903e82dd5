"""Reports: leave one where its reader can fetch it."""

from pathlib import Path


# show: export
def export_report(text: str, user: str, folder: Path = Path("/tmp")) -> Path:
    """Write a report for `user`, and return where it is."""
    # show: danger
    path = folder / f"report-{user}.txt"
    path.write_text(text, encoding="utf-8")
    # end: danger
    return path


# end: export
