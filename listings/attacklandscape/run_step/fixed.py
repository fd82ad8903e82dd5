"""Jobs: run the steps that a customer describes in JSON."""

import statistics
from typing import Any

STEPS = {
    "statistics.mean": statistics.mean,
    "statistics.median": statistics.median,
}


def run_step(call: str, arguments: list[Any]) -> Any:
    """Call a function by its dotted name, such as `statistics.mean`."""
    if call not in STEPS:
        raise ValueError(call)
    return STEPS[call](*arguments)
