"""Fixtures for all tests."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytest_plugins = ["pytester", "tests.unchanged"]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root."""
    return ROOT


@pytest.fixture(scope="session")
def site() -> Path:
    """The built site, as `make book` left it."""
    built = ROOT / "_build" / "html"
    if not (built / "index.html").is_file():
        pytest.fail("There is no built site. Run `make book`.", pytrace=False)
    return built
