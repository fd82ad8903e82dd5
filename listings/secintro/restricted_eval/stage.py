"""A folder with a file that the formulas have no business with."""

import os
import tracemalloc
from collections.abc import Callable

import prover

FIGURES = {"price": 12.5, "count": 4.0}


class Stage(prover.Stage):
    def build(self) -> None:
        self.figures = dict(FIGURES)
        self.write("secret.txt", self.secret)
        os.environ["REPORT_TOKEN"] = self.secret

    def memory_of(self, work: Callable[[], object]) -> int:
        """Return how many bytes `work` holds at its worst moment, the second time."""
        work()  # the first time, Python may set up things that it keeps
        tracemalloc.start()
        work()
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most
