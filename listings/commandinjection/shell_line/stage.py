"""A folder of notes that may be searched, and two files beside it that may not."""

import prover

NOTES = """The budget is late
Lunch with the R&D team
Budget cut, but not ours
Café O'Brien, 8 o'clock
Farsi: می\u200cخ
"""


class Stage(prover.Stage):
    def build(self) -> None:
        self.notes = self.write("shared/notes.txt", NOTES).parent
        self.marker = self.notes / "marker.txt"
        self.write("secret.txt", self.secret)
        self.pin = f"{int(self.secret[-8:], 16) % 10_000:04}"
        self.write("pin.txt", self.pin)

    def add_note(self, note: str) -> None:
        """Write a line into the notes, as everybody who shares them may."""
        with (self.notes / "notes.txt").open("a", encoding="utf-8") as notes:
            notes.write(note + "\n")
