"""What must hold of the fixes of `secintro`. The docstring is the claim."""

import math

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

FIGURES = ("price", "count", "round", "min", "max")
FUNCTIONS = {"round": round, "min": min, "max": max}
NEARLY = (
    "not count",
    "~3",
    "round(1.25, ndigits=1)",
    "min(1, 2, key=abs)",
    "1 / 0",
    "(1",
    "True",
    "most(1)",
)


@holds_for(
    "secintro/restricted_eval",
    "formulas",
    st.one_of(strategies.formulas(*FIGURES), st.sampled_from(NEARLY)),
)
def restricted_eval(case: Case, formula: str) -> None:
    """Whatever the text, the answer is NotAFormula or the number that Python computes."""
    with case.reading_only():
        found = case.target.work_out(formula, case.stage.figures)
    assert type(found) in {int, float}, f"the answer is {found!r}"
    assert math.isfinite(found), f"the answer is {found!r}"
    # The fix has accepted this text, so it is arithmetic, and Python may compute it too.
    names = FUNCTIONS | case.stage.figures
    computed = eval(formula.strip(), {"__builtins__": {}}, names)  # noqa: S307
    assert math.isclose(found, computed), f"{found!r} is not {computed!r}"
