"""Unpacks what a customer sends, and says what arrived."""

import zipfile
from pathlib import Path


def unpack(archive: Path, box: Path) -> list[str]:
    """Write the archive's files to the box; return their names."""
    with zipfile.ZipFile(archive) as opened:
        names = [name for name in opened.namelist() if not name.endswith("/")]
        for name in names:
            # show: danger
            if ".." in name:
                raise ValueError(f"not a file in the box: {name!r}")
            path = box / name
            # end: danger
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(opened.read(name))
        return names
