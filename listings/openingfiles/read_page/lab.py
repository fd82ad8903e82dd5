"""Read the secret, which stands in the folder above the site."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The name of the page"
START = "index.txt"
HINTS = (
    "The name is looked up beginning at the folder. Where may it go from there?",
    "In every folder there is a name for the folder above it.",
)
ANSWER = "../secret.txt"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    page = target.read_page(stage.folder, given)
    print(page)
    return bool(page == stage.secret)
