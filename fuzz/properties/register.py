"""The register of properties, one for each weakness."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from fuzz.runner import Case, Property

PROPERTIES: dict[str, Property] = {}
"""By slug."""

Holds = Callable[[Case, Any], None]


def holds_for(
    slug: str,
    kind: str,
    strategy: st.SearchStrategy[Any],
    refusals: tuple[type[Exception], ...] = (),
) -> Callable[[Holds], Holds]:
    """Register a property of the weakness `slug`, with inputs of a `kind` from `strategy`."""

    def register(holds: Holds) -> Holds:
        PROPERTIES[slug] = Property(slug, kind, strategy, holds, refusals)
        return holds

    return register
