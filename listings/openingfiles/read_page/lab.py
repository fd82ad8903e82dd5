"""Read the secret, which is in a file beside the site."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The name of the page"
START = "index.txt"
HINTS = (
    "The name is looked up starting at the folder. Where can it lead from there?",
    "Every folder has a name for the folder above it.",
)
ANSWER = "../secret.txt"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    page = target.read_page(stage.folder, given)
    print(page)
    return bool(page == stage.secret)
