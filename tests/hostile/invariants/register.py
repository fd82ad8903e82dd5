"""The register of invariants, one for each weakness."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from tests.hostile.meeting import Invariant, Place

INVARIANTS: dict[str, Invariant] = {}
"""By slug."""

Holds = Callable[[Place, Any], None]


def against(
    slug: str,
    kind: str,
    strategy: st.SearchStrategy[Any],
    refusals: tuple[type[Exception], ...] = (OSError, ValueError),
) -> Callable[[Holds], Holds]:
    """Put an invariant to the weakness `slug`, with inputs of a `kind` from `strategy`."""

    def register(holds: Holds) -> Holds:
        INVARIANTS[slug] = Invariant(slug, kind, strategy, holds, refusals)
        return holds

    return register
