"""Every linter is really run, and the one for JavaScript sees what it is there for."""

import subprocess
from pathlib import Path

import pytest

from tools import lint

ROOT = Path(__file__).resolve().parent.parent.parent


def test_a_linter_that_finds_a_fault_fails_the_whole(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        lint, "commands", lambda: {"doors": ["false"], "windows": ["true"]}
    )
    assert lint.main() == 1
    assert capfd.readouterr().out == "FAULTS  doors\nok      windows\n"
    monkeypatch.setattr(lint, "commands", lambda: {"windows": ["true"]})
    assert lint.main() == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("script", "rule"),
    [
        ("document.body.innerHTML = location.hash;", "no-restricted-properties"),
        ("export const door = gate;", "no-undef"),
        ("export const door = (key) => key == 1;", "eqeqeq"),
        ("process.exit();", "no-undef"),
    ],
)
def test_a_fault_in_a_script_of_a_page_is_seen(script: str, rule: str) -> None:
    command = lint.commands()["JavaScript"][:-1]
    done = subprocess.run(
        [*command, "--stdin", "--stdin-filename", "website/lab/door.js"],
        cwd=ROOT,
        input=script,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert rule in done.stdout
