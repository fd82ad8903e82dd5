"""Updates: install the plugin that arrives in pieces."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path


class NotInstalled(Exception):
    """The update is not what was announced; the old version stays."""


def install(path: Path, chunks: Iterable[bytes], digest: str) -> None:
    """Put the update in `path` if its SHA-256 is `digest`."""
    total = hashlib.sha256()
    # show: danger
    backup = path.with_suffix(".bak")
    backup.write_bytes(path.read_bytes())
    try:
        with path.open("wb") as file:
            for chunk in chunks:
                file.write(chunk)
                total.update(chunk)
        if total.hexdigest() != digest.lower():
            raise NotInstalled("the digest is wrong")
    except BaseException:
        os.replace(backup, path)
        raise
    # end: danger
    backup.unlink()
