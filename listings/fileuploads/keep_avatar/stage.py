"""Pictures with more in them than pixels, and who reads them."""

import io
import random
import re
import zipfile
import zlib

from PIL import Image

import prover

PLACE = "51.5007N 0.1246W"
_SCAN = re.compile(rb"\xff\xda(?:[^\xff]|\xff[\x00\xd0-\xd7])+")


class Stage(prover.Stage):
    def picture(self, kind: str = "PNG") -> bytes:
        """Return a small picture, taken with a telephone that knows where it is."""
        image = Image.new("RGB", (8, 8), (200, 30, 30))
        exif = Image.Exif()
        exif[0x010E] = f"taken at {PLACE}"  # ImageDescription
        made = io.BytesIO()
        image.save(made, kind, exif=exif)
        return made.getvalue()

    def large(self, width: int, height: int) -> bytes:
        """Return a PNG in one colour, which takes little space."""
        made = io.BytesIO()
        Image.new("1", (width, height)).save(made, "PNG")
        return made.getvalue()

    def bytes_behind(self, count: int) -> bytes:
        """Return a small PNG with a chunk of its own, which has `count` bytes."""
        whole, chunk = self.large(8, 8), b"prVt" + bytes(count)
        checked = count.to_bytes(4) + chunk + zlib.crc32(chunk).to_bytes(4)
        return whole[:-12] + checked + whole[-12:]

    def archive(self) -> bytes:
        """Return a zip with a program in it."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr(zipfile.ZipInfo("run.py"), "print('mallory was here')")
        return made.getvalue()

    def archive_in_pixels(self) -> bytes:
        """Return a PNG of noise that is a zip as well once its pixels are written anew.

        Noise cannot be compressed, so the encoder stores it as it is. In one row each
        byte is the sum of the zip's bytes so far: a PNG stores the differences.
        """
        archive = self.archive()
        for _ in range(2):  # the zip's comment is to reach as far as the file does
            noise = random.Random(2).randbytes(60 * 160)
            row = bytearray(archive + noise[30 * 160 + len(archive) : 31 * 160])
            for at in range(4, 160):
                row[at] = (row[at] + row[at - 4]) % 256
            pixels = noise[: 30 * 160] + row + noise[31 * 160 :]
            made = io.BytesIO()
            Image.frombytes("RGBA", (40, 60), pixels).save(made, "PNG")
            _, _, rest = made.getvalue().partition(archive)
            archive = archive[:-2] + len(rest).to_bytes(2, "little")
        return made.getvalue()

    def progressive(self, repeated: int) -> bytes:
        """Return a JPEG of a million pixels with its last scan repeated."""
        made = io.BytesIO()
        Image.new("RGB", (1000, 1000), (90, 90, 90)).save(
            made, "JPEG", progressive=True
        )
        *_, last = _SCAN.finditer(made.getvalue())
        return made.getvalue()[:-2] + last[0] * repeated + b"\xff\xd9"

    def photograph(self) -> bytes:
        """Return a JPEG of 16 million pixels, taken with the telephone on its side."""
        image = Image.new("RGB", (4000, 4000), (30, 30, 200))
        image.paste(
            (200, 30, 30), (0, 0, 2000, 4000)
        )  # the left half, the upper one then
        exif = Image.Exif()
        exif[0x0112] = 6  # Orientation: turn it by a quarter
        made = io.BytesIO()
        image.save(made, "JPEG", exif=exif)
        return made.getvalue()

    def browser_runs(self, headers: dict[str, str], body: bytes) -> bool:
        """Return whether a browser that opens the answer runs a script in it."""
        kind = headers.get("Content-Type", "")
        if not kind and headers.get("X-Content-Type-Options") != "nosniff":
            begins = body.lstrip(b"\t\n\f\r ")[:7].lower()
            kind = "text/html" if begins in (b"<script", b"<html>") else ""
        return kind in ("text/html", "image/svg+xml") and b"<script>steal()" in body
