"""A folder for what customers send, and files beside it that are ours."""

import io
import struct
import zipfile
from pathlib import Path

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.box = self.root / "inbox"
        self.box.mkdir()
        self.write("inbox-old/rates.txt", "old rates")
        self.settings = self.write("settings.ini", "safe = yes")

    def zip(self, files: dict[str, str]) -> Path:
        """Write an archive with these files, stored under these very names."""
        content = {name: text.encode() for name, text in files.items()}
        return self.write("sent.zip", self.packed(content, zipfile.ZIP_STORED))

    def packed(
        self, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED
    ) -> bytes:
        """Return an archive with these files, compressed by `method`."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, content in files.items():
                archive.writestr(zipfile.ZipInfo(name), content, method)
        return made.getvalue()

    def entries(self, count: int, comment: int) -> bytes:
        """Return an archive that lists one file `count` times, with long comments."""
        whole = self.packed({"a.txt": b"text"})
        start, end = whole.index(b"PK\1\2"), whole.index(b"PK\5\6")
        entry = whole[start : start + 32] + struct.pack("<H", comment)
        listed = (entry + whole[start + 34 : end] + bytes(comment)) * count
        sizes = struct.pack("<HHLLH", count, count, len(listed), start, 0)
        return whole[:start] + listed + whole[end : end + 8] + sizes
