"""Invoices: each number is written once."""

from pathlib import Path


def write_invoice(folder: Path, number: int, text: str) -> Path:
    """Write the invoice `number`, which must be new, and return where it is."""
    path = folder / f"{number:04}.txt"
    # show: danger
    with path.open("a", encoding="utf-8") as file:
        if file.tell() > 0:
            raise FileExistsError(path)
        file.write(text)
    # end: danger
    return path
