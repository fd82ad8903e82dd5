"""A folder with a file that settings have no business with."""

import tracemalloc
from collections.abc import Callable

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.write("secret.txt", self.secret)

    def memory_of(self, work: Callable[[], object]) -> int:
        """Return how many bytes `work` holds at its worst moment."""
        tracemalloc.start()
        try:
            work()
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
