"""A new weakness is whole and keeps its promises; a bad name makes nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from prover.lab import load_lab
from prover.loading import load_weakness
from prover.problem import Problem
from tools import new_weakness

ROOT = Path(__file__).resolve().parent.parent.parent

# In a process of its own: trials fork, which a test runner with its threads must not do.
_MAKE = """
import sys
from pathlib import Path
from tools import new_weakness

new_weakness.ROOT = Path(sys.argv.pop(1))
sys.exit(new_weakness.main())
"""

_TRY = """
import sys
from pathlib import Path
from prover.lab import attempt, load_lab
from prover.loading import load_weakness

weakness = load_weakness(Path(sys.argv[1]))
lab = load_lab(weakness)
for given, variant in (
    (lab.start, "vulnerable"), (lab.answer, "vulnerable"), (lab.answer, "fixed")
):
    print(attempt(weakness, given, variant).outcome)
"""


def test_a_new_weakness_keeps_all_its_promises(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _MAKE, tmp_path, "sqlinjection/order_by"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(
        "listings/sqlinjection/order_by stands and keeps all its promises."
    )
    assert "python -m prover sqlinjection/order_by" in done.stdout
    assert "fuzz/properties/sqlinjection.py" in done.stdout
    assert "reference/data/insteadof.toml" in done.stdout
    assert "ONLY=sqlinjection/order_by" in done.stdout
    assert (tmp_path / "listings" / "sqlinjection" / "order_by").is_dir()


@pytest.mark.parametrize(
    ("slug", "rule"),
    [("sqlinjection/order_by", "ORDER-BY"), ("values/copies2", "COPIES2-RULE")],
)
def test_a_new_weakness_loads_with_a_rule_id_of_its_own(
    tmp_path: Path, slug: str, rule: str
) -> None:
    weakness = load_weakness(new_weakness.make(slug, tmp_path))
    assert weakness.slug == slug
    assert weakness.rule.id == rule


def test_a_new_weakness_that_runs_in_the_browser_has_a_lab(tmp_path: Path) -> None:
    weakness = load_weakness(new_weakness.make("values/copies2", tmp_path))
    assert not weakness.browser or load_lab(weakness)


def test_the_lab_of_a_new_weakness_is_won_by_its_answer_and_held_by_the_fix(
    tmp_path: Path,
) -> None:
    folder = new_weakness.make("values/copies2", tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", _TRY, folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["blocked", "won", "blocked"], done.stderr


def test_what_python_cached_is_not_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = tmp_path / "template"
    (template / "__pycache__").mkdir(parents=True)
    for name in ("weakness.toml", "find.yml", "find_samples.py"):
        (template / name).write_text("TEMPLATE-RULE")
    monkeypatch.setattr(new_weakness, "TEMPLATE", template)
    folder = new_weakness.make("values/copies2", tmp_path / "listings")
    assert {path.name: path.read_text() for path in folder.iterdir()} == {
        "weakness.toml": "COPIES2-RULE",
        "find.yml": "COPIES2-RULE",
        "find_samples.py": "COPIES2-RULE",
    }


@pytest.mark.parametrize(
    "slug",
    [
        "",
        "order_by",
        "sqlinjection/",
        "/order_by",
        "SQL/order_by",
        "sqlinjection/Order",
        "sqlinjection/order-by",
        "sql_injection/order_by",
        "listings/sqlinjection/order_by",
        "../order_by",
        "sqlinjection/..",
        "sqlinjection/order_by\n",
        # These would give the rule an id that it cannot have.
        "authentication/2fa_code",
        "sqlinjection/_order",
        "sqlinjection/order_",
        "sqlinjection/order__by",
    ],
)
def test_a_bad_name_is_refused_and_nothing_is_written(
    tmp_path: Path, slug: str
) -> None:
    with pytest.raises(SystemExit) as refused:
        new_weakness.make(slug, tmp_path)
    assert str(refused.value) == (
        f"'{slug}' is not chapter/weakness: lower case, digits, and words joined by _"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_is_refused_and_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "sqlinjection" / "order_by"
    folder.mkdir(parents=True)
    (folder / "vulnerable.py").write_text("mine")
    with pytest.raises(SystemExit) as refused:
        new_weakness.make("sqlinjection/order_by", tmp_path)
    assert str(refused.value) == f"{folder} is already there"
    assert [path.name for path in folder.iterdir()] == ["vulnerable.py"]
    assert (folder / "vulnerable.py").read_text() == "mine"


def test_a_broken_promise_is_said_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = Problem(tmp_path / "fixed.py", 3, "the fix does not hold", "Fix it")
    monkeypatch.setattr(new_weakness, "ROOT", tmp_path)
    monkeypatch.setattr(new_weakness, "prove", lambda weakness: None)
    monkeypatch.setattr(new_weakness, "problems", lambda proof: [problem])
    monkeypatch.setattr(sys, "argv", ["new_weakness", "sqlinjection/order_by"])
    assert new_weakness.main() == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.endswith("fixed.py:3: the fix does not hold. Fix it\n")
