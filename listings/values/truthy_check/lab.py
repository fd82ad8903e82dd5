"""Write a key that should not open `salaries` and opens it all the same."""

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
    "Which values count as true in an `if`, and which as false? An empty list is false.",
    "A form may have stored the string `false`.",
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
        and used >= 0
        and (limit is None or (type(limit) is int and used < limit))
    )
