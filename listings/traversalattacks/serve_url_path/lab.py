"""Make the server send the secret, which is in a file beside the folder of pages."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The path of a URL"
START = "/opening%20hours.html"
HINTS = (
    "In which order does the program decode and check?",
    "In a URL, `%2e` stands for a dot and `%2f` for a slash.",
    "The file is called `secret.txt`. It lies beside the folder of pages.",
)
ANSWER = "/%2e%2e/secret.txt"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.serve(stage.pages, given)
    print(found)
    return stage.secret in found
