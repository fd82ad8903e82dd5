"""An evaluation loop of a dozen lines runs a function's real bytecode."""

import dis
import operator
from collections.abc import Callable

OPERATORS = {"+": operator.add, "*": operator.mul}


def gross(price: int, vat: int) -> int:
    return price * (1 + vat)


# show: loop
def evaluate(function: Callable[..., int], variables: dict[str, int]) -> int:
    stack: list[int] = []
    for instruction in dis.get_instructions(function):
        name = instruction.opname
        argument = instruction.argrepr or str(instruction.arg or "")
        if name.startswith("LOAD_FAST"):
            stack.append(variables[instruction.argval])
        elif name in {"LOAD_CONST", "LOAD_SMALL_INT"}:
            stack.append(instruction.argval)
        elif name == "BINARY_OP":
            right, left = stack.pop(), stack.pop()
            stack.append(OPERATORS[argument](left, right))
        print(f"{name:<17} {argument:<6} stack {stack}")
    return stack.pop()


print("returned", evaluate(gross, {"price": 100, "vat": 2}))
# end: loop
