"""Invoices: each number is written once."""

from pathlib import Path


class NotWritten(ValueError):
    """A number or a text that no invoice can have."""


class NumberTaken(FileExistsError):
    """There is something under this number already."""


def write_invoice(folder: Path, number: int, text: str) -> Path:
    """Write the invoice `number`, which must be new, and return where it is."""
    if not 1 <= number <= 9999:
        raise NotWritten("invoice numbers go from 1 to 9999")
    path = folder / f"{number:04}.txt"
    # show: create
    try:
        content = text.encode()  # before the number is used up
        file = path.open("xb")
    except UnicodeEncodeError as error:
        raise NotWritten("the text has characters that no file can hold") from error
    except FileExistsError as error:
        raise NumberTaken(path) from error
    except OSError as error:  # no folder, no rights, no room
        raise NotWritten("the folder takes no file") from error
    try:
        with file:
            file.write(content)
    except OSError as error:
        path.unlink()  # half an invoice
        raise NotWritten("the disk took only a part of it") from error
    # end: create
    return path
