"""Unpacks what a customer sends as a tar, plain or compressed with gzip."""

import gzip
import io
import tarfile
import zlib
from pathlib import Path

MOST_BYTES, MOST_FILES, DEEPEST = 1_000_000, 100, 8
MOST_TAR = 2_000_000  # the files, their headers, and what fills up the blocks

# What gzip and tarfile raise for damaged data, and pathlib for impossible names.
_DAMAGED = (
    tarfile.TarError,
    zlib.error,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class BadArchive(ValueError):
    """An archive that is damaged, is too large, or holds more than files in the box."""


# show: unpack
def unpack(archive: Path, box: Path) -> list[str]:
    """Write the archive's files to the box, all or none; return their names."""
    try:
        data = _decompress(archive)
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as opened:
            files = _read(opened, box.resolve())
    except _DAMAGED as error:
        raise BadArchive(error) from error
    _write(list(files.values()))
    return list(files)


def _decompress(archive: Path) -> bytes:
    if archive.stat().st_size > MOST_TAR:
        raise BadArchive("larger than 2 MB")
    with archive.open("rb") as sent:
        packed = sent.read(2) == b"\x1f\x8b"
        sent.seek(0)
        data = (gzip.GzipFile(fileobj=sent) if packed else sent).read(MOST_TAR + 1)
    if len(data) > MOST_TAR:
        raise BadArchive("unpacks to more than 2 MB")
    return data


def _read(opened: tarfile.TarFile, inside: Path) -> dict[str, tuple[Path, bytes]]:
    files: dict[str, tuple[Path, bytes]] = {}
    left = MOST_BYTES
    for member in opened:
        if member.isdir():
            continue
        path = (inside / member.name).resolve()
        if inside not in path.parents or member.name.count("/") > DEEPEST:
            raise BadArchive(f"not a file in the box: {member.name!r}")
        content = opened.extractfile(member) if member.isreg() else None
        if content is None or member.name in files:
            raise BadArchive(f"a link, a device or a second file: {member.name!r}")
        files[member.name] = path, content.read(left + 1)
        left -= len(files[member.name][1])
        if left < 0 or len(files) > MOST_FILES:
            raise BadArchive("more than 1 MB or 100 files")
    return files


# end: unpack


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
