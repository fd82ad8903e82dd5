"""Write a note that the spreadsheet of the shop computes."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "Your note"
START = "by noon, please"
HINTS = (
    "A spreadsheet decides by the first sign of a cell whether to compute it.",
    "Formulas begin with `=`.",
)
ANSWER = "=1+A2"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    exported = target.export([(given, 9.5)])
    print(exported)
    return bool(stage.formulas(exported))
