"""Updates: install the plugin that arrives in pieces."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


class NotInstalled(Exception):
    """The update is not what was announced; the old version stays."""


def install(path: Path, chunks: Iterable[bytes], digest: str) -> None:
    """Put the update in `path` if its SHA-256 is `digest`."""
    handle, fresh = tempfile.mkstemp(dir=path.parent)
    with open(handle, "wb") as file:
        file.writelines(chunks)
    # show: danger
    os.replace(fresh, path)
    if hashlib.sha256(path.read_bytes()).hexdigest() != digest.lower():
        raise NotInstalled("the digest is wrong")
    # end: danger
