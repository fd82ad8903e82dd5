"""Updates: install the plugin that arrives in pieces."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


class WrongDigest(ValueError):
    """What has arrived is not what was announced."""


def install(path: Path, chunks: Iterable[bytes], digest: str) -> None:
    """Put the update in `path` if its SHA-256 is `digest`."""
    total = hashlib.sha256()
    handle, fresh = tempfile.mkstemp(dir=path.parent)
    try:
        with open(handle, "wb") as file:
            for chunk in chunks:
                file.write(chunk)
                total.update(chunk)
            file.flush()
            os.fsync(file.fileno())
        if total.hexdigest() != digest:
            raise WrongDigest(path)
        os.replace(fresh, path)
    except BaseException:
        os.unlink(fresh)
        raise
