"""Jobs: run the steps that a customer describes in JSON."""

import statistics
from collections.abc import Callable
from typing import Any

# show: table
STEPS: dict[str, Callable[[list[float]], float]] = {
    "statistics.mean": statistics.mean,
    "statistics.median": statistics.median,
}
LARGEST = 1e15  # far from where a float overflows


class NotAStep(Exception):
    """The description asks for something that this service does not offer."""


def run_step(call: str, arguments: list[Any]) -> float:
    """Call one of the `STEPS`; its only argument is a list of numbers."""
    match call, arguments:
        case str(), [[_, *_] as numbers] if call in STEPS:
            if all(map(_is_number, numbers)):
                return STEPS[call](numbers)
    raise NotAStep("unknown step, or not one list of numbers")


def _is_number(value: Any) -> bool:
    return type(value) in {int, float} and -LARGEST <= value <= LARGEST


# end: table
