"""Pictures of any size in little space, and a count of the pixels that are decoded."""

import io
import re
import zlib

from PIL import Image, ImageFile

import prover

MOST = 16_000_000
_SCAN = re.compile(rb"\xff\xda(?:[^\xff]|\xff[\x00\xd0-\xd7])+")


class Stage(prover.Stage):
    def build(self) -> None:
        self.decoded = 0
        load = ImageFile.ImageFile.load

        def counted(picture: ImageFile.ImageFile) -> object:
            self.decoded = max(self.decoded, picture.width * picture.height)
            return load(picture)

        ImageFile.ImageFile.load = counted  # type: ignore[method-assign,assignment]

    def picture(self, width: int, height: int, kind: str = "PNG") -> bytes:
        """Return a picture in one colour, which takes little space."""
        made = io.BytesIO()
        Image.new("L", (width, height), 90).save(made, kind)
        return made.getvalue()

    def bytes_behind(self, count: int) -> bytes:
        """Return a small PNG with a chunk of its own, which has `count` bytes."""
        whole, chunk = self.picture(8, 8), b"prVt" + bytes(count)
        checked = count.to_bytes(4) + chunk + zlib.crc32(chunk).to_bytes(4)
        return whole[:-12] + checked + whole[-12:]

    def progressive(self, repeated: int) -> bytes:
        """Return a JPEG of a million pixels with its last scan repeated."""
        made = io.BytesIO()
        Image.new("RGB", (1000, 1000), (90, 90, 90)).save(
            made, "JPEG", progressive=True
        )
        *_, last = _SCAN.finditer(made.getvalue())
        return made.getvalue()[:-2] + last[0] * repeated + b"\xff\xd9"

    def photograph(self, progressive: bool = False) -> bytes:
        """Return a JPEG of 16 million pixels, taken with the telephone on its side."""
        image = Image.new("RGB", (4000, 4000), (30, 30, 200))
        image.paste(
            (200, 30, 30), (0, 0, 2000, 4000)
        )  # the left half, the upper one then
        exif = Image.Exif()
        exif[0x0112] = 6  # Orientation: turn it by a quarter
        made = io.BytesIO()
        image.save(made, "JPEG", exif=exif, progressive=progressive)
        return made.getvalue()
