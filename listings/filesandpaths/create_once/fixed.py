"""Invoices: each number is written once."""

from pathlib import Path


def write_invoice(folder: Path, number: int, text: str) -> Path:
    """Write the invoice `number`, which must be new, and return where it is."""
    path = folder / f"{number:04}.txt"
    with path.open("x", encoding="utf-8") as file:
        file.write(text)
    return path
