"""The servers that `python -m tools.services` started around the tests."""

import pytest

from prover.services import HINT, runs, service


@pytest.fixture(scope="session")
def slapd() -> str:
    """The URL of a running slapd."""
    if not runs("slapd"):
        pytest.skip(f"left out, no slapd. {HINT}")
    return service("slapd")
