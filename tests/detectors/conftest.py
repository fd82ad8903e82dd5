"""A weakness with rules of its own, to be spoilt."""

from pathlib import Path

import pytest

from prover.loading import load_weakness
from prover.weakness import Weakness
from tools import new_weakness


class Example:
    """The worked example of `tools.new_weakness`, in a folder of its own."""

    slug, rule = "values/copies2", "COPIES2-RULE"

    def __init__(self, listings: Path) -> None:
        self.folder = new_weakness.make(self.slug, listings)

    @property
    def weakness(self) -> Weakness:
        return load_weakness(self.folder)

    def replace(self, name: str, old: str, new: str) -> None:
        """Change the first `old` in a file, which has it."""
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example(tmp_path / "listings")
