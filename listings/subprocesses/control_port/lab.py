"""Have the service answer `export`, without the token."""

from prover import Target

from .attacks import TOKEN
from .stage import Stage

INPUT = "json"
LABEL = "What you send, as a text of JSON: `\\n` is a line break"
START = '"version\\n"'
HINTS = (
    "The service listens on this machine only. Who else is on this machine?",
    "The questions are `version` and `export`.",
)
ANSWER = '"export\\n"'


def attempt(target: Target, stage: Stage, given: object) -> bool:
    found = target.answer(str(given).encode(), stage.data, TOKEN)
    print(found)
    return stage.secret in found
