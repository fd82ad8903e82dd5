"""What must hold of the fixes of `secintro`. The docstring is the claim."""

import math

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

FIGURES = ("price", "count", "round", "min", "max")


@holds_for(
    "secintro/restricted_eval",
    "formulas",
    strategies.formulas(*FIGURES),
)
def restricted_eval(case: Case, formula: str) -> None:
    """Whatever the text, the answer is a number or NotAFormula, at the cost of its length."""
    with case.reading_only():
        found = case.target.work_out(formula, case.stage.figures)
    assert type(found) in {int, float, bool}, f"the answer is {found!r}"
    assert math.isnan(found) or abs(found) >= 0
