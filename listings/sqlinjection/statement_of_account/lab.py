"""Register under a name with which your statement holds somebody else's secret."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "Your name"
START = "ana"
HINTS = (
    "Registering is safe. Your name is used once more, later.",
    "The statement says `WHERE customer = '` and your name and `'`.",
)
ANSWER = "x' OR 'a' = 'a"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.statement(stage.db, target.register(stage.db, given))
    print(found)
    return stage.secret in found
