"""Two documents, one of which the keys of this stage do not open."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.documents = {"menu": "soup", "salaries": self.secret}
