"""Invoices: each number is written once."""

from pathlib import Path


def write_invoice(folder: Path, number: int, text: str) -> Path:
    """Write the invoice `number`, which must be new, and return where it is."""
    path = folder / f"{number:04}.txt"
    # show: danger
    if path.is_symlink() or path.exists():
        raise FileExistsError(path)
    path.write_text(text, encoding="utf-8")
    # end: danger
    return path
