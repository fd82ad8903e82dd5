"""The interpreter swaps an instruction for a faster one while the program runs."""

import dis
from typing import Any


def add(left: Any, right: Any) -> Any:
    return left + right


def instruction() -> str:
    names = [i.opname for i in dis.get_instructions(add, adaptive=True)]
    return next(name for name in names if name.startswith("BINARY_OP"))


print("before the first call:", instruction())
for _ in range(1000):
    add(1, 2)
print("after 1,000 integers: ", instruction())
for _ in range(1000):
    add("a", "b")
print("after 1,000 strings:  ", instruction())
