"""What must hold of the fixes of `attacklandscape`. The docstring is the claim."""

import statistics
from typing import Any

from hypothesis import strategies as st

from tests.hostile import inputs
from tests.hostile.invariants.register import against
from tests.hostile.meeting import Place

STEPS = {
    "statistics.mean": statistics.mean,
    "statistics.median": statistics.median,
}


@against(
    "attacklandscape/run_step",
    "names of functions and JSON",
    st.tuples(
        inputs.dotted_names(*STEPS),
        st.one_of(
            st.lists(st.lists(st.integers(), min_size=1, max_size=4), max_size=1),
            st.lists(inputs.json_values(), max_size=2),
        ),
    ),
    refusals=(OSError, ValueError, TypeError, ArithmeticError, AttributeError),
)
def run_step(place: Place, step: tuple[str, list[Any]]) -> None:
    """Whatever the name, no function runs but the two that are offered."""
    call, arguments = step
    with place.reading_only():
        found = place.target.run_step(call, arguments)
    assert call in STEPS, f"{call} was called"
    right = STEPS[call](*arguments)
    assert found == right or (found != found and right != right)
