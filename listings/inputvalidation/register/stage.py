"""Two accounts that belong to somebody."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.accounts = {"alice": "Alice", "mike": "Mike"}
