"""A folder of invoices in which others can write, beside one in which they cannot."""

import contextlib
import resource
from collections.abc import Iterator

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.invoices = self.root / "invoices"
        self.invoices.mkdir()
        self.prices = self.write("private/prices.txt", "tea 3.00")
        self.job = self.root / "private/job.txt"

    @contextlib.contextmanager
    def nearly_full_disk(self) -> Iterator[None]:
        """Let a file grow to ten bytes and no further."""
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
