"""Jobs: run the steps that a customer describes in JSON."""

import importlib
from typing import Any


class NotAStep(Exception):
    """The description asks for something that this service does not offer."""


def run_step(call: str, arguments: list[Any]) -> Any:
    """Call a function by its dotted name, such as `statistics.mean`."""
    module, _, name = call.rpartition(".")
    # show: danger
    function = getattr(importlib.import_module(module), name)
    # end: danger
    return function(*arguments)
