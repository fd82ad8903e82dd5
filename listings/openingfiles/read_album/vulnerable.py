"""Albums: photos in one file, each after its length in four bytes."""

import struct
from typing import BinaryIO


# show: album
def read_album(file: BinaryIO) -> list[bytes]:
    """Return the photos of an album, at most 1 MB in all."""
    photos = []
    # show: danger
    while head := file.read(4):
        (size,) = struct.unpack(">I", head.rjust(4, b"\0"))
        photos.append(file.read(size))
    # end: danger
    return photos


# end: album
