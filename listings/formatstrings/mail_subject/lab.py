"""Make the subject of a mail show the user's password."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The subject"
START = "%(name)s, you have %(orders)d orders"
HINTS = (
    "The record has one field more than the mail should show.",
    "What does `%s` without a name show?",
)
ANSWER = "%(password)s"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.subject(given, stage.user)
    print(found)
    return stage.secret in found
