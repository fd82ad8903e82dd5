"""Unpacks what a customer sends, and says what arrived."""

import zipfile
from pathlib import Path


def unpack(archive: Path, box: Path) -> list[str]:
    """Write the archive's files to the box; return their names."""
    inside = box.resolve()
    with zipfile.ZipFile(archive) as opened:
        names = [name for name in opened.namelist() if not name.endswith("/")]
        paths = {name: (inside / name).resolve() for name in names}
        for name, path in paths.items():
            if inside not in path.parents:
                raise ValueError(f"not a file in the box: {name!r}")
        for name, path in paths.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as out:
                out.write(opened.read(name))
        return names
