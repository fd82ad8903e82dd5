"""A folder of notes that may be searched, and a file beside it that may not."""

import prover

NOTES = "The budget is late\nLunch with the R&D team\nBudget cut, but not ours\n"


class Stage(prover.Stage):
    def build(self) -> None:
        self.notes = self.write("shared/notes.txt", NOTES).parent
        self.marker = self.notes / "marker.txt"
        self.write("secret.txt", self.secret)
