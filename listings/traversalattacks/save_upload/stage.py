"""A folder of uploads beside the program's own settings."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.uploads = self.root / "uploads"
        self.settings = self.write("settings.ini", "debug = no")
        self.report = self.write("uploads/report.txt", "sales are up")
        # Some earlier step, an archive or a sync tool, has left a link here.
        (self.uploads / "current.ini").symlink_to("../settings.ini")
