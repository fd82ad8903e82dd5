"""A shared folder in which somebody has left links."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.shared = self.root / "shared"
        self.write("shared/minutes.txt", "all agreed")
        self.write("shared/2026/minutes.txt", "some agreed")
        self.write("secret.txt", self.secret)
        (self.shared / "agenda.txt").symlink_to("../secret.txt")
        (self.shared / "old").symlink_to("..")
        (self.shared / "newest.txt").symlink_to("agenda.txt")
