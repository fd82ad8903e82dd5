"""Pictures with more in them than pixels, and who reads them."""

import io
import zipfile

from PIL import Image

import prover

PLACE = "51.5007N 0.1246W"


class Stage(prover.Stage):
    def picture(self, kind: str = "PNG") -> bytes:
        """Return a small picture, taken with a telephone that knows where it is."""
        image = Image.new("RGB", (8, 8), (200, 30, 30))
        exif = Image.Exif()
        exif[0x010E] = f"taken at {PLACE}"  # ImageDescription
        made = io.BytesIO()
        image.save(made, kind, exif=exif)
        return made.getvalue()

    def archive(self) -> bytes:
        """Return a zip with a program in it."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr(zipfile.ZipInfo("run.py"), "print('mallory was here')")
        return made.getvalue()

    def browser_runs(self, headers: dict[str, str], body: bytes) -> bool:
        """Return whether a browser that opens the answer runs a script in it."""
        kind = headers.get("Content-Type", "")
        if not kind and headers.get("X-Content-Type-Options") != "nosniff":
            begins = body.lstrip(b"\t\n\f\r ")[:7].lower()
            kind = "text/html" if begins in (b"<script", b"<html>") else ""
        return kind in ("text/html", "image/svg+xml") and b"<script>steal()" in body
