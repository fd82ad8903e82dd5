"""Log in as `root`, whose password you do not know."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The body of the request"
START = '{"name": "ana", "password": "tea and cake"}'
HINTS = (
    "A password may be more than a text in JSON.",
    'The database understands objects such as `{"$ne": ...}`: not equal.',
)
ANSWER = '{"name": "root", "password": {"$ne": ""}}'


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.login(stage.accounts, given)
    print(found)
    return bool(found == "root")
