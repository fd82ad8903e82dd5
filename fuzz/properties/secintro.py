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
    refusals=(),
)
def restricted_eval(case: Case, formula: str) -> None:
    """Whatever the text, the answer is a finite number or NotAFormula."""
    with case.reading_only():
        found = case.target.work_out(formula, case.stage.figures)
    assert type(found) in {int, float}, f"the answer is {found!r}"
    assert math.isfinite(found), f"the answer is {found!r}"
