"""A folder with a file that no setting should be able to read."""

import tracemalloc
from collections.abc import Callable

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.write("secret.txt", self.secret)

    def memory_of(self, work: Callable[[], object]) -> int:
        """Return the peak of what `work` allocates, in bytes."""
        tracemalloc.start()
        try:
            work()
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
