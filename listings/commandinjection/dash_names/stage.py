"""A folder of uploads, a script that an attacker has uploaded, and a secret beside it."""

import io
import os
import tarfile

import prover

SCRIPT = "cp ../secret.txt marker.txt; cat\n"


class Stage(prover.Stage):
    def build(self) -> None:
        # Without `--file`, GNU tar writes where this variable says.
        os.environ["TAPE"] = str(self.root / "tape")
        self.uploads = self.root / "uploads"
        self.write("uploads/report.txt", "sales are up")
        self.write("uploads/first draft.txt", "sales will be up")
        self.write("uploads/photo.jpg", SCRIPT)
        self.write("secret.txt", self.secret)

    def marked(self) -> bool:
        """Return whether the script in `photo.jpg` has run."""
        marker = self.uploads / "marker.txt"
        return marker.exists() and marker.read_text() == self.secret

    def content(self, archive: bytes) -> dict[str, str]:
        """Return the names in a tar archive, with the text of each."""
        with tarfile.open(fileobj=io.BytesIO(archive)) as found:
            return {
                each.name: file.read().decode()
                for each in found.getmembers()
                if (file := found.extractfile(each))
            }
