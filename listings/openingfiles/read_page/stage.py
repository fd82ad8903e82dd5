"""A site that members fill, opened as a handle, and a file beside it that is secret."""

import os

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.write("secret.txt", self.secret)
        self.write("site/index.txt", "Welcome")
        self.write("site/2026/may.txt", "Roses")
        self.folder = os.open(self.root / "site", os.O_RDONLY)
