"""A customer's project with a backup in it, and our settings beside it."""

import io
import os
import tarfile

import prover

SCRIPT = "#!/bin/sh\ncp ../secret.txt marker.txt\n"
SETTINGS = "[service]\nopen = no\n"


class Stage(prover.Stage):
    def build(self) -> None:
        for name in ("TZ", "TAR_OPTIONS"):
            os.environ.pop(name, None)
        os.environ["LC_ALL"] = "C.UTF-8"
        self.project = self.root / "project"
        self.settings = self.write("settings.ini", SETTINGS)
        self.write("secret.txt", self.secret)
        self.write("project/build.sh", SCRIPT)
        self.write("project/bin/tar", SCRIPT).chmod(0o755)
        self.back_up("report.txt", owner="rossi")

    def back_up(self, name: str, *, owner: str) -> None:
        """Write a backup that holds one empty file."""
        backup = io.BytesIO()
        with tarfile.open(fileobj=backup, mode="w", format=tarfile.PAX_FORMAT) as file:
            each = tarfile.TarInfo(name)
            each.uname = each.gname = owner
            file.addfile(each)
        self.write("project/backup.tar", backup.getvalue())

    def marked(self) -> bool:
        """Return whether one of the customer's scripts has run."""
        marker = self.project / "marker.txt"
        return marker.exists() and marker.read_text() == self.secret
