"""Jobs: run the steps that a customer describes in JSON."""

import importlib
from typing import Any


class NotAStep(Exception):
    """The description asks for something that this service does not offer."""


def run_step(call: str, arguments: list[Any]) -> Any:
    """Call a function by its dotted name, such as `statistics.mean`."""
    module, _, name = call.rpartition(".")
    # show: danger
    flat = [
        x for each in arguments for x in (each if isinstance(each, list) else [each])
    ]
    if not all(isinstance(x, int | float) for x in flat):
        raise NotAStep("the arguments are numbers")
    # end: danger
    function = getattr(importlib.import_module(module), name)
    return function(*arguments)
