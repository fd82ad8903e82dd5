"""Every weakness that can run in the browser has a lab, and its two tasks can be done."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from prover.lab import Lab, load_lab
from prover.source import read_code
from prover.weakness import Weakness
from tests.loaded import weaknesses
from tests.unchanged import depends_on

ROOT = Path(__file__).resolve().parent.parent
LABS = [weakness for weakness in weaknesses().values() if weakness.browser]
every_lab = pytest.mark.parametrize("weakness", LABS, ids=lambda w: w.slug)

# In a process of its own: trials fork, which a test runner with its threads must not do.
_ASK = """
import json, sys
from pathlib import Path
from prover.lab import answer, attempt, load_lab
from prover.loading import load_weakness

weakness = load_weakness(Path(sys.argv[1]))
lab = load_lab(weakness)
texts = json.load(sys.stdin)
json.dump(
    {
        "start": attempt(weakness, lab.start).outcome,
        "answer": attempt(weakness, lab.answer).outcome,
        "answer against fixed": attempt(weakness, lab.answer, "fixed").outcome,
        "attacks": json.loads(answer(weakness, "attacks", "")),
        "checks": {
            name: json.loads(answer(weakness, "check", text))
            for name, text in texts.items()
        },
    },
    sys.stdout,
)
"""


def ask(weakness: Weakness) -> dict:
    texts = {name: read_code(path).text for name, path in weakness.variants.items()}
    done = subprocess.run(
        [sys.executable, "-c", _ASK, str(weakness.folder)],
        cwd=ROOT,
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.slow
@depends_on(lambda weakness: [weakness.folder], Path("prover"))
@every_lab
def test_both_tasks_can_be_done(weakness: Weakness) -> None:
    said = ask(weakness)
    assert said["start"] != "won", "what stands there at first must not win"
    assert said["answer"] == "won"
    assert said["answer against fixed"] == "blocked"
    assert {each["outcome"] for each in said["attacks"].values()} == {"won"}
    checks = said["checks"]
    assert checks["fixed"]["holds"] and not checks["fixed"]["diff"]
    assert not checks["vulnerable"]["holds"]
    for name in weakness.almost:
        assert not checks[name]["holds"]
        assert name in checks[name]["like"], f"{name} is not recognised"


@every_lab
def test_what_the_reader_sees(weakness: Weakness) -> None:
    lab: Lab = load_lab(weakness)
    assert lab.goal.endswith("."), f"{weakness.slug}: the goal is a sentence"
    assert len(lab.hints) >= 2
    assert all(hint.endswith((".", "?")) for hint in lab.hints)


def test_there_are_labs() -> None:
    assert len(LABS) >= 10
