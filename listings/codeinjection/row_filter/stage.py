"""A shop with three items, and a token in its environment."""

import os
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass

import prover


@dataclass
class Item:
    name: str
    price: float
    stock: int


class Stage(prover.Stage):
    def build(self) -> None:
        os.environ["SHOP_TOKEN"] = self.secret
        self.lamp = Item("lamp", 19.5, 4)
        self.items = [self.lamp, Item("desk", 240.0, 1), Item("chair", 80.0, 0)]
        self.marker = self.root / "marker.txt"

    def memory_of(self, work: Callable[[], object]) -> int:
        """Return the peak of what `work` allocates, in bytes, the second time it runs."""
        work()  # the first time, Python may set up objects that it keeps
        tracemalloc.start()
        try:
            work()
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
