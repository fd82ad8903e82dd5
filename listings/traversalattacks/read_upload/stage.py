"""A folder of uploads, and files beside it that must stay secret."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.uploads = self.root / "uploads"
        self.write("uploads/report.txt", "sales are up")
        self.write("uploads/2026/draft..final.txt", "sales are down")
        self.write("secret.txt", self.secret)
        self.write("uploads-private/secret.txt", self.secret)
