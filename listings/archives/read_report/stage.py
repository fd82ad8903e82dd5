"""A service that reads reports sent as zip archives."""

import io
import struct
import zipfile

import prover

LIMIT = 200_000


class Stage(prover.Stage):
    def zip(self, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
        """Return an archive of these files, compressed by `method`."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, content in files.items():
                member = zipfile.ZipInfo(name)  # without the time of day
                archive.writestr(member, content, method)
        return made.getvalue()

    def claims(self, size: int, offset: int) -> bytes:
        """Return an archive whose list gives its only file this size and offset."""
        whole = self.zip({"report.txt": b"text"}, zipfile.ZIP_STORED)
        start, end = whole.index(b"PK\1\2"), whole.index(b"PK\5\6")
        extra = struct.pack("<HHQQQ", 1, 24, size, size, offset)  # 64 bits for each
        entry = whole[start : start + 20] + b"\xff" * 8 + whole[start + 28 : start + 30]
        entry += struct.pack("<H", len(extra)) + whole[start + 32 : start + 42]
        entry += b"\xff" * 4 + whole[start + 46 : end] + extra
        sizes = struct.pack("<LL", len(entry), start)
        return whole[:start] + entry + whole[end : end + 12] + sizes + b"\0\0"

    def entries(self, count: int) -> bytes:
        """Return an archive with one empty file, listed `count` times."""
        whole = self.zip({"report.txt": b""})
        start, end = whole.index(b"PK\1\2"), whole.index(b"PK\5\6")
        listed = whole[start:end] * count
        sizes = struct.pack("<LL", len(listed), start)
        return whole[:start] + listed + whole[end : end + 12] + sizes + b"\0\0"
