"""Read secret.txt from the program's folder."""

from typing import Any

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "A step: the function to call, and its arguments"
START = """\
{
  "call": "statistics.mean",
  "arguments": [[1, 2, 3]]
}
"""
HINTS = (
    "Any function of any module can be called, and its result comes back.",
    "`builtins.eval` turns a text into whatever the text says.",
)
ANSWER = """{"call": "builtins.eval", "arguments": ["open('secret.txt').read()"]}"""


def attempt(target: Target, stage: Stage, given: dict[str, Any]) -> bool:
    found = target.run_step(given["call"], given["arguments"])
    print(found)
    return stage.secret in str(found)
