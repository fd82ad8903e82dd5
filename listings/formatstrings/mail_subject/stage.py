"""A user's record, with more in it than a mail should show."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.user = {"name": "Ana", "orders": 3, "password": self.secret}
