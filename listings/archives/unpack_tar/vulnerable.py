"""Unpacks what a customer sends as a tar."""

import tarfile
from pathlib import Path


# show: unpack
def unpack(archive: Path, box: Path) -> list[str]:
    """Write the archive's files to the box; return their names."""
    with tarfile.open(archive) as opened:
        # show: danger
        opened.extractall(box, filter="fully_trusted")
        # end: danger
        return opened.getnames()


# end: unpack
