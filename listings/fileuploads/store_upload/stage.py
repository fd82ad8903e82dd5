"""A site with a logo, a program beside it, and a web server that tells types by names."""

import gzip
import mimetypes
from pathlib import Path

import prover

_ACTIVE = {"text/html", "application/xhtml+xml", "image/svg+xml", "text/xml"}
SCRIPT = b"<svg xmlns='http://www.w3.org/2000/svg'><script>steal()</script></svg>"


class Stage(prover.Stage):
    def build(self) -> None:
        self.uploads = self.root / "site" / "uploads"
        self.uploads.mkdir(parents=True)
        self.logo = self.write("site/uploads/logo.png", b"our logo")
        self.program = self.write("site/app.py", "print('open')")

    def runs_a_script(self, path: Path) -> bool:
        """Return whether a browser that opens the file runs a script in it."""
        kind, encoding = mimetypes.MimeTypes().guess_type(path.name)
        content = path.read_bytes()
        if encoding == "gzip":
            content = gzip.decompress(content)
        return kind in _ACTIVE and b"<script" in content
