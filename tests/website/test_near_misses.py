"""What a lab says of an attempt that came close is true of that attempt."""

from typing import Any

import pytest

from prover.lab import attempt
from prover.loading import load_weakness
from prover.report import describe, explain
from tests.toc import ROOT
from website.directives.lab import near_misses

CASES = [(slug, each) for slug, found in near_misses().items() for each in found]


@pytest.mark.parametrize(
    ("slug", "near"), CASES, ids=[f"{slug} {near['attempt']}" for slug, near in CASES]
)
def test_it_is_seen_and_is_not_yet_the_goal(slug: str, near: dict[str, Any]) -> None:
    weakness = load_weakness(ROOT / "listings" / slug)
    result = attempt(weakness, near["attempt"])
    assert weakness.browser
    assert result.outcome != "won"
    came = [result.output, *map(describe, result.saw), explain(result)]
    assert near["seen"] in "\n".join(came)
    assert near["message"].endswith(".")
    assert near.keys() == {"attempt", "seen", "message"}
