"""Albums: photos in one file, each after its length in four bytes."""

import struct
from typing import BinaryIO

MOST_BYTES, MOST_PHOTOS = 1_000_000, 200


# show: album
def read_album(file: BinaryIO) -> list[bytes]:
    """Return the photos of an album, at most 1 MB in all."""
    photos: list[bytes] = []
    left = MOST_BYTES
    while head := file.read(4):
        size = struct.unpack(">I", head)[0] if len(head) == 4 else 0
        if not 0 < size <= left or len(photos) == MOST_PHOTOS:
            raise ValueError("an album has at most 200 photos and 1 MB")
        photo = file.read(size)
        if len(photo) != size:
            raise ValueError("the album ends in the middle of a photo")
        photos.append(photo)
        left -= size
    return photos


# end: album
