"""A folder for what customers send, and a file beside it that is ours."""

import io
import tarfile
from pathlib import Path
from typing import Literal

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.box = self.root / "inbox"
        self.box.mkdir()
        self.settings = self.write("settings.ini", "safe = yes")
        self.write("secret.txt", self.secret)

    def tar(self, *members: tuple[str, bytes, str]) -> Path:
        """Write an archive of members: a name, a kind of tarfile's, a text or a target."""
        made = io.BytesIO()
        with tarfile.open(fileobj=made, mode="w") as archive:
            for name, kind, text in members:
                member = tarfile.TarInfo(name)
                member.type = kind
                member.mode = 0o755 if kind == tarfile.DIRTYPE else 0o644
                if kind == tarfile.REGTYPE:
                    member.size = len(text.encode())
                    archive.addfile(member, io.BytesIO(text.encode()))
                else:
                    member.linkname = text
                    archive.addfile(member)
        return self.write("sent.tar", made.getvalue())

    def packed(
        self,
        files: dict[str, bytes],
        extra: int = 0,
        mode: Literal["w:gz", "w:bz2"] = "w:gz",
    ) -> bytes:
        """Return a compressed archive, with `extra` bytes in a pax header."""
        made = io.BytesIO()
        with tarfile.open(fileobj=made, mode=mode, compresslevel=1) as archive:
            if extra:
                header = tarfile.TarInfo("header")
                header.type, header.size = tarfile.XHDTYPE, extra
                archive.addfile(header, io.BytesIO(bytes(extra)))
            for name, content in files.items():
                member = tarfile.TarInfo(name)
                member.size = len(content)
                archive.addfile(member, io.BytesIO(content))
        return made.getvalue()

    def sparse(self, size: int, count: int = 1) -> bytes:
        """Return an archive of files of `size` bytes, all but the last left out."""
        made = io.BytesIO()
        with tarfile.open(fileobj=made, mode="w") as archive:
            for number in range(count):
                member = tarfile.TarInfo(f"{number}.txt")
                member.size = 1
                member.pax_headers = {
                    "GNU.sparse.map": f"{size - 1},1",
                    "GNU.sparse.size": str(size),
                }
                archive.addfile(member, io.BytesIO(b"x"))
        return made.getvalue()
