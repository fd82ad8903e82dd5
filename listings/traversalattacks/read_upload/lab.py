"""Read the secret, which is in a file beside the folder of uploads."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The name of an upload"
START = "report.txt"
HINTS = (
    "The folder above any folder is called `..`, also in the middle of a path.",
    "The file is called `secret.txt`. It lies beside the folder of uploads.",
)
ANSWER = "../secret.txt"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.read_upload(stage.uploads, given)
    print(found)
    return stage.secret in found
