"""A shared folder in which an attacker can rename and link."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.shared = self.root / "shared"
        self.write("shared/minutes.txt", "all agreed")
        self.write("shared/2026/may/minutes.txt", "some agreed")
        self.write("private/minutes.txt", self.secret)
        self.write("private/may/minutes.txt", self.secret)

    def replace_by_link(self, name: str, destination: str) -> None:
        """Put a link to `destination` where `name` was, as an attacker would."""
        path = self.shared / name
        path.rename(path.with_name("aside"))
        path.symlink_to(self.root / destination)
