"""A folder for what customers send, and a file beside it that is ours."""

import io
import tarfile
from pathlib import Path

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
