"""A customer's project with a backup in it, and our settings beside it."""

import io
import os
import tarfile

import prover

SCRIPT = "#!/bin/sh\ncp ../secret.txt marker.txt\n"
SETTINGS = "[service]\nopen = no\n"


class Stage(prover.Stage):
    def build(self) -> None:
        for name in ("TZ", "LC_ALL", "TAR_OPTIONS"):
            os.environ.pop(name, None)
        self.project = self.root / "project"
        self.settings = self.write("settings.ini", SETTINGS)
        self.write("secret.txt", self.secret)
        self.write("project/build.sh", SCRIPT)
        self.write("project/bin/tar", SCRIPT).chmod(0o755)
        backup = io.BytesIO()
        with tarfile.open(fileobj=backup, mode="w", format=tarfile.GNU_FORMAT) as file:
            each = tarfile.TarInfo("report.txt")
            each.uname = each.gname = "rossi"
            file.addfile(each)
        self.write("project/backup.tar", backup.getvalue())

    def marked(self) -> bool:
        """Return whether one of the customer's scripts has run."""
        marker = self.project / "marker.txt"
        return marker.exists() and marker.read_text() == self.secret
