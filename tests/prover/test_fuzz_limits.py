"""A property breaks where an input makes the fix use more than its limits allow."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import strategies as st

from fuzz.runner import Case, Property, Report, meet
from prover.loading import load_weakness
from tests.prover.conftest import Example

PROGRAM = """
def hold(size): return len(b"x" * size)
# show: danger
def say(size): print("x" * size)
# end: danger
def refuse(size): raise ValueError(size)
"""
LIMITS = """
[limits]
memory = "20 MB"
output = "1 kB"
"""


def met(example: Example, holds: Callable[[Case, Any], None], variant: str) -> Report:
    weakness = load_weakness(example.folder)
    prop = Property(
        weakness.slug, "sizes", st.sampled_from([1, 100, 40_000_000]), holds, ()
    )
    return meet(weakness, weakness.variants[variant], prop, 20, 1)


def hold(case: Case, size: int) -> None:
    """Little is held."""
    case.target.hold(size)


def say(case: Case, size: int) -> None:
    """Little is said."""
    case.target.say(min(size, 2000))


@pytest.mark.parametrize(
    ("holds", "how"),
    [
        (hold, "used 40 MB of memory, more than the 20 MB"),
        (say, "used 2.001 kB of output, more than the 1 kB"),
    ],
)
def test_limits_bind_the_fix_alone(
    example: Example, holds: Callable[[Case, Any], None], how: str
) -> None:
    for name in ("vulnerable.py", "fixed.py"):
        example.write(name, PROGRAM)
    path = example.folder / "weakness.toml"
    assert not met(example, holds, "fixed").broken
    path.write_text(path.read_text() + LIMITS)
    assert not met(example, holds, "vulnerable").broken
    broken = met(example, holds, "fixed").broken
    assert broken["input"] == "40000000"
    assert how.split(",")[1] in broken["how"]
