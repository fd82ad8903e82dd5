"""Updates: install the plugin that arrives in pieces."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


class WrongDigest(ValueError):
    """What has arrived is not what was announced."""


# show: install
def install(path: Path, chunks: Iterable[bytes], digest: str) -> None:
    """Put the update in `path` if its SHA-256 is `digest`."""
    total = hashlib.sha256()
    # show: danger
    with path.open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
            total.update(chunk)
    if total.hexdigest() != digest:
        path.unlink()
        raise WrongDigest(path)
    # end: danger


# end: install
