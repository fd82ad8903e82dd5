"""A folder of invoices in which others can write, beside one in which they cannot."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.invoices = self.root / "invoices"
        self.invoices.mkdir()
        self.prices = self.write("private/prices.txt", "tea 3.00")
        self.job = self.root / "private/job.txt"
