"""Read the secret, which lies beside the shared folder."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The name of a file in the shared folder"
START = "2026/minutes.txt"
HINTS = (
    "You do not need `..`: somebody has left links in the folder.",
    "The links are `agenda.txt`, `newest.txt` and `old`; `old` leads to the folder above.",
)
ANSWER = "agenda.txt"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.read_shared(stage.shared, given)
    print(found)
    return stage.secret in found
