"""What must hold of the fixes of `attacklandscape`. The docstring is the claim."""

import math
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
PLAIN = st.one_of(st.integers(-1000, 1000), st.floats(-1e6, 1e6))
NUMBERS = st.one_of(
    PLAIN,
    st.integers(),
    st.floats(),
    st.booleans(),
    st.sampled_from((10**15, 10**16, 10**400, -(10**400), 1e308, math.inf)),
)


@holds_for(
    "attacklandscape/run_step",
    "names of functions and JSON",
    st.tuples(
        st.one_of(
            st.sampled_from(sorted(STEPS)),
            strategies.dotted_names(*STEPS),
            strategies.json_values(),
        ),
        st.one_of(
            st.lists(PLAIN, min_size=1, max_size=4).map(lambda numbers: [numbers]),
            st.lists(st.lists(NUMBERS, max_size=4), max_size=2),
            st.sampled_from(([[10**16]], [[-1e16, 1]], [[True, 1]])),
            st.lists(strategies.json_values(), max_size=2),
            strategies.json_values(),
        ),
    ),
    refusals=(),
)
def run_step(case: Case, step: tuple[Any, Any]) -> None:
    """Whatever the JSON, no function runs but the two that are offered, on numbers alone."""
    call, arguments = step
    with case.reading_only():
        found = case.target.run_step(call, arguments)
    assert call in STEPS, f"{call} was called"
    [numbers] = arguments
    assert all(type(number) in {int, float} for number in numbers)
    assert all(abs(number) <= 10**15 for number in numbers), "a number is too large"
    assert found == STEPS[call](numbers) and math.isfinite(found)
