"""A weakness to break: the worked example of tools/template, in a folder of its own."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tools.new_weakness import make

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass
class Said:
    """What a command said."""

    status: int
    out: str
    errors: str

    @property
    def results(self) -> dict[str, Any]:
        """The results of the one weakness that was proven with ``--json``."""
        [proof] = json.loads(self.out)
        results: dict[str, Any] = proof["results"]
        return results


@dataclass
class Example:
    """A weakness folder; `listings` is what it stands in."""

    folder: Path

    @property
    def listings(self) -> Path:
        return self.folder.parent.parent

    def change(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text()
        assert old in text, f"{name} no longer holds {old!r}"
        path.write_text(text.replace(old, new))

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text)

    def prove(self, *arguments: str, before: str = "") -> Said:
        """Run the prover's command line on the example, in a process of its own.

        `before` is Python to run in that process first.
        """
        script = (
            f"{before}\nimport sys\nfrom prover.__main__ import main\nsys.exit(main())"
        )
        done = subprocess.run(
            [sys.executable, "-c", script, "--listings", self.listings, *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return Said(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def example(tmp_path: Path) -> Example:
    """A weakness that keeps all its promises."""
    return Example(make("example/machine", tmp_path / "listings"))


@pytest.fixture(scope="module")
def make_example(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Example]:
    """Makes an example that all tests of a module share."""
    return lambda: Example(
        make("example/machine", tmp_path_factory.mktemp("shared") / "listings")
    )
