"""Unpacks what a customer sends, and says what arrived."""

import zipfile
import zlib
from pathlib import Path

MOST_BYTES, MOST_FILES, DEEPEST = 1_000_000, 100, 8
MOST_SENT = 1_250_000  # the files may be stored as they are, and each has two headers
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

# What zipfile raises for damaged data, and pathlib for names that no file can have.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
)


class BadArchive(ValueError):
    """An archive that is damaged, is too large, or leads out of the box."""


# show: unpack
def unpack(archive: Path, box: Path) -> list[str]:
    """Write the archive's files to the box, all or none; return their names."""
    if archive.stat().st_size > MOST_SENT:
        raise BadArchive("larger than 1.25 MB")
    try:
        with zipfile.ZipFile(archive) as opened:
            infos = opened.infolist()
            members = [each for each in infos if not each.filename.endswith("/")]
            files = _read(opened, members, box.resolve())
    except _DAMAGED as error:
        raise BadArchive(error) from error
    _write(files)
    return [member.filename for member in members]


def _read(
    opened: zipfile.ZipFile, members: list[zipfile.ZipInfo], inside: Path
) -> list[tuple[Path, bytes]]:
    files, left = [], MOST_BYTES
    if len(members) > MOST_FILES:
        raise BadArchive("more than 100 files")
    for member in members:
        path = (inside / member.filename).resolve()
        if inside not in path.parents or member.filename.count("/") > DEEPEST:
            raise BadArchive(f"not a file in the box: {member.filename!r}")
        if member.compress_type not in METHODS:
            raise BadArchive("compressed by another method than deflate")
        with opened.open(member) as content:
            files.append((path, content.read(left + 1)))
        left -= len(files[-1][1])
        if left < 0:
            raise BadArchive("unpacks to more than 1 MB")
    return files


# end: unpack


# show: write
def _write(files: list[tuple[Path, bytes]]) -> None:
    written: list[Path] = []
    try:
        for path, content in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as out:
                written.append(path)
                out.write(content)
    except OSError as error:  # a file that exists, a name too long, a full disk
        for path in written:
            path.unlink()
        raise BadArchive("a file cannot be written") from error


# end: write
