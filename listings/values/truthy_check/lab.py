"""Write a key that should open nothing, and that opens `salaries` all the same."""

from typing import Any

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "The key, a record from JSON"
START = """\
{
  "active": true,
  "used": 3,
  "only": ["menu"],
  "limit": 4
}
"""
HINTS = (
    "Which values are true in an `if`, and which are false? An empty list is false.",
    "A form may send the text `false`.",
)
ANSWER = '{"active": "false", "used": 3}'


def attempt(target: Target, stage: Stage, given: dict[str, Any]) -> bool:
    found = target.read_document(stage.documents, given, "salaries")
    print(found)
    return stage.secret in found and not should_open(given)


def should_open(key: dict[str, Any]) -> bool:
    """Tell whether the key says, in so many words, that it opens `salaries`."""
    only, used, limit = key.get("only"), key.get("used"), key.get("limit", 100)
    return (
        key.get("active") is True
        and (only is None or (isinstance(only, list) and "salaries" in only))
        and type(used) is int
        and (limit is None or (type(limit) is int and used < limit))
    )
