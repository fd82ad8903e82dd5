"""Settings: save them to a file."""

import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


class BadSetting(ValueError):
    """A name or a value that the format cannot hold."""


class NotSaved(OSError):
    """The settings could not be written; the file is as it was."""


def save_settings(path: Path, settings: Mapping[str, object]) -> None:
    """Write the settings, one a line."""
    # show: replace
    try:
        handle, fresh = tempfile.mkstemp(dir=path.parent)
    except OSError as error:  # no folder, no rights, no room
        raise NotSaved(f"{path.name} is as it was") from error
    try:
        with open(handle, "wb") as file:
            for key, value in settings.items():
                file.write(line_of(key, str(value)))
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, fresh)  # mkstemp lets the owner read, and nobody else
        os.replace(fresh, path)
    except BaseException as error:
        os.unlink(fresh)
        if isinstance(error, OSError):
            raise NotSaved(f"{path.name} is as it was") from error
        raise
    # end: replace


def line_of(key: str, value: str) -> bytes:
    """Return one line of the file."""
    if not re.fullmatch(r"[\w.-]+", key) or value.splitlines() not in ([], [value]):
        raise BadSetting(f"{key!r} does not fit on one line")
    try:
        return f"{key} = {value}\n".encode()
    except UnicodeEncodeError as error:
        raise BadSetting(f"{key!r} cannot be written as UTF-8") from error
