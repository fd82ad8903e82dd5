"""Albums: photos in one file, each after its length in four bytes."""

import struct
from typing import BinaryIO


def read_album(file: BinaryIO) -> list[bytes]:
    """Return the photos of an album, at most 1 MB in all."""
    photos: list[bytes] = []
    # show: danger
    while head := file.read(4):
        (size,) = struct.unpack(">I", head.rjust(4, b"\0"))
        photos.append(file.read(size))
        if len(photos[-1]) != size or sum(map(len, photos)) > 1_000_000:
            raise ValueError("an album has at most 1 MB")
    # end: danger
    return photos
