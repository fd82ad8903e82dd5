"""Read `secret.txt`, with nothing but a formula."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "A formula"
START = "round(price * count * 1.21, 2)"
HINTS = (
    "A built-in function knows the module it comes from: `round.__self__`.",
    "That module has a function `open`.",
)
ANSWER = "round.__self__.open('secret.txt').read()"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.work_out(given, stage.figures)
    print(found)
    return stage.secret in str(found)
