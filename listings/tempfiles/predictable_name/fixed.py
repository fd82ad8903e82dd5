"""Reports: leave one where its reader can fetch it."""

import os
import tempfile
from pathlib import Path


class NotExported(Exception):
    """There is no report."""


# show: export
def export_report(text: str, user: str, folder: Path = Path("/tmp")) -> Path:
    """Write a report for `user`, and return where it is."""
    try:
        content = text.encode()  # before there is a file
    except UnicodeEncodeError as error:
        raise NotExported("the text has characters that no file can hold") from error
    try:
        handle, name = tempfile.mkstemp(suffix=".txt", dir=folder)
    except OSError as error:
        raise NotExported("the folder takes no file") from error
    try:
        with open(handle, "wb") as file:
            file.write(content)
    except OSError as error:
        os.unlink(name)  # half a report
        raise NotExported("the disk took only a part of it") from error
    return Path(name)


# end: export
