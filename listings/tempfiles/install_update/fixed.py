"""Updates: install the plugin that arrives in pieces."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

LIMIT = 2_000_000


class NotInstalled(Exception):
    """The update is not what was announced; the old version stays."""


# show: install
def install(path: Path, chunks: Iterable[bytes], digest: str) -> None:
    """Put the update in `path` if its SHA-256 is `digest`."""
    total, room = hashlib.sha256(), LIMIT
    handle, fresh = tempfile.mkstemp(dir=path.parent)
    try:
        with open(handle, "wb") as file:
            for chunk in chunks:
                room -= len(chunk)
                if room < 0:
                    raise NotInstalled(f"the update is longer than {LIMIT} bytes")
                file.write(chunk)
                total.update(chunk)
            file.flush()
            os.fsync(file.fileno())
        if total.hexdigest() != digest.lower():
            raise NotInstalled("the digest is wrong")
        os.replace(fresh, path)
    except BaseException:
        os.unlink(fresh)
        raise


# end: install
