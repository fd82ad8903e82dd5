"""Find more than one colleague with one search."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The name of a colleague"
START = "ana"
HINTS = (
    "A filter of a directory has a sign for any text.",
    "The sign is `*`.",
)
ANSWER = "*"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.find_colleague(stage.directory, given)
    print(found)
    return len(found) > 1
