"""A folder with a file that the formulas have no business with."""

import os

import prover

FIGURES = {"price": 12.5, "count": 4.0}


class Stage(prover.Stage):
    def build(self) -> None:
        self.figures = dict(FIGURES)
        self.write("secret.txt", self.secret)
        os.environ["REPORT_TOKEN"] = self.secret
