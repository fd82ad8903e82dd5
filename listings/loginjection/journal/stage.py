"""A journal, and the program that imports it."""

import json
from typing import Any

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.path = self.root / "journal.jsonl"
        self.path.touch()

    def imported(self) -> list[dict[str, Any]]:
        """Return the records of the journal; lines that are not JSON are skipped."""
        records = []
        for line in self.path.read_text(encoding="utf-8").splitlines():
            try:
                records.append(json.loads(line))
            except ValueError:
                print("skipped:", line)
        return records
