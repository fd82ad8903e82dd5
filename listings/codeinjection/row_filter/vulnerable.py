"""Shop: show the items for which a condition holds that a customer writes."""

from typing import Any


class NotACondition(ValueError):
    """The text is not a condition that this program knows."""


def select(items: list[Any], condition: str) -> list[Any]:
    """Return the items for which `condition` holds, such as `item.price < 20`."""
    # show: danger
    code = compile(condition.strip(), "condition", "eval")
    # end: danger
    names: dict[str, Any] = {"__builtins__": {}}
    return [item for item in items if eval(code, names, {"item": item})]
