"""Unpacks what a customer sends as a tar."""

import tarfile
from pathlib import Path


def unpack(archive: Path, box: Path) -> list[str]:
    """Write the archive's files to the box; return their names."""
    inside = box.resolve()
    with tarfile.open(archive) as opened:
        members = [member for member in opened if not member.isdir()]
        for member in members:
            path = (inside / member.name).resolve()
            if not member.isreg() or inside not in path.parents:
                raise ValueError(f"not a file in the box: {member.name!r}")
        for member in members:
            path = inside / member.name
            path.parent.mkdir(parents=True, exist_ok=True)
            content = opened.extractfile(member)
            with path.open("xb") as out:
                out.write(content.read() if content else b"")
        return [member.name for member in members]
