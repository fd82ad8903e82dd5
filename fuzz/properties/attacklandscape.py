"""What must hold of the fixes of `attacklandscape`. The docstring is the claim."""

import statistics
from typing import Any

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

STEPS = {
    "statistics.mean": statistics.mean,
    "statistics.median": statistics.median,
}


@holds_for(
    "attacklandscape/run_step",
    "names of functions and JSON",
    st.tuples(
        strategies.dotted_names(*STEPS),
        st.one_of(
            st.lists(st.lists(st.integers(), min_size=1, max_size=4), max_size=1),
            st.lists(strategies.json_values(), max_size=2),
        ),
    ),
    refusals=(OSError, ValueError, TypeError, ArithmeticError, AttributeError),
)
def run_step(case: Case, step: tuple[str, list[Any]]) -> None:
    """Whatever the name, no function runs but the two that are offered."""
    call, arguments = step
    with case.reading_only():
        found = case.target.run_step(call, arguments)
    assert call in STEPS, f"{call} was called"
    right = STEPS[call](*arguments)
    assert found == right or (found != found and right != right)
