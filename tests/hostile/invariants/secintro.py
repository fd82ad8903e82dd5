"""What must hold of the fixes of `secintro`. The docstring is the claim."""

import math

from tests.hostile import inputs
from tests.hostile.invariants.register import against
from tests.hostile.meeting import Place

FIGURES = ("price", "count", "round", "min", "max")


@against(
    "secintro/restricted_eval",
    "formulas",
    inputs.formulas(*FIGURES),
    refusals=(),
)
def restricted_eval(place: Place, formula: str) -> None:
    """Whatever the text, the answer is a number or NotAFormula, at the cost of its length."""
    with place.reading_only():
        found = place.target.work_out(formula, place.stage.figures)
    assert type(found) in {int, float, bool}, f"the answer is {found!r}"
    assert math.isnan(found) or abs(found) >= 0
