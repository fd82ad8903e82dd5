"""Unpacks what a customer sends as a tar."""

import tarfile
from pathlib import Path


def unpack(archive: Path, box: Path) -> list[str]:
    """Write the archive's files to the box; return their names."""
    with tarfile.open(archive) as opened:
        # show: danger
        for name in opened.getnames():
            if box.resolve() not in (box / name).resolve().parents:
                raise ValueError(f"not a file in the box: {name!r}")
        opened.extractall(box, filter="fully_trusted")
        # end: danger
        return opened.getnames()
