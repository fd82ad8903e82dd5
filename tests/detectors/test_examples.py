"""What a reader copies names the Semgrep that the rules were tried with."""

import re
from pathlib import Path

import pytest

from tools.isolated import version

ROOT = Path(__file__).resolve().parent.parent.parent
SHOWN = [
    *sorted((ROOT / "detectors" / "examples").iterdir()),
    ROOT / "reference" / "rules.md",
]


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.name)
def test_the_version_is_the_locked_one(path: Path) -> None:
    named = re.findall(r"semgrep==(\S+?)\]?$", path.read_text(), re.MULTILINE)
    assert named == [version("semgrep")]


def test_actions_are_pinned_as_in_our_own_workflows() -> None:
    ours = "".join(p.read_text() for p in (ROOT / ".github/workflows").glob("*.yml"))
    text = (ROOT / "detectors" / "examples" / "code-scanning.yml").read_text()
    used = re.findall(r"uses: (actions/\S+  # \S+)", text)
    assert len(used) == 2
    assert all(each in ours for each in used)
