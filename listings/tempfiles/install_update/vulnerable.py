"""Updates: install the plugin that arrives in pieces."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


class NotInstalled(Exception):
    """The update is not what was announced; the old version stays."""


# show: install
def install(path: Path, chunks: Iterable[bytes], digest: str) -> None:
    """Put the update in `path` if its SHA-256 is `digest`."""
    total = hashlib.sha256()
    # show: danger
    with path.open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
            total.update(chunk)
    if total.hexdigest() != digest.lower():
        path.unlink()
        raise NotInstalled("the digest is wrong")
    # end: danger


# end: install
