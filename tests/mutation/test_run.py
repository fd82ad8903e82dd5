"""From a fix to its survivors: what is noticed, what is not, and which reason counts."""

from pathlib import Path

import pytest

from mutation import __main__ as command
from mutation.reasons import read_reasons
from mutation.subjects import Fix, Module, _checkout, _passes
from prover.problem import ListingError
from tests.unchanged import depends_on
from tools.new_weakness import make

pytestmark = depends_on(*map(Path, ("mutation", "prover", "tools", "tests/prover")))

ROOT = Path(__file__).resolve().parent.parent.parent
GUARD = "if type(count) is not int or not 1 <= count <= 10:"
NEEDLESS = "if price == 12345:"

# No use of the worked example goes to the limit, so these two live in it.
BOUNDS = [
    (GUARD, "if type(count) is not int or not 1 <= count < 10:"),
    (GUARD, "if type(count) is not int or not 1 <= count <= 10 * 1000:"),
]


@pytest.fixture
def fix(tmp_path: Path) -> Fix:
    """The worked example, in a project of its own."""
    return Fix(tmp_path, make("example/machine", tmp_path / "listings"))


def judged(fix: Fix) -> command.Verdict:
    [verdict] = command.judge([fix], workers=2)
    return verdict


def add_needless_condition(fix: Fix) -> None:
    text = fix.path.read_text()
    assert GUARD in text
    fix.path.write_text(
        text.replace(GUARD, f"{NEEDLESS}\n        raise ValueError(price)\n    {GUARD}")
    )


def write_reasons(fix: Fix, *edits: tuple[str, str]) -> None:
    fix.reasons.parent.mkdir(parents=True, exist_ok=True)
    fix.reasons.write_text(
        "\n".join(
            f'[[survivor]]\nfile = "listings/example/machine/fixed.py"\n'
            f"line = '{before}'\nbecomes = '{after}'\nreason = 'It is an example.'\n"
            for before, after in edits
        )
    )


def test_what_nothing_notices_survives(fix: Fix) -> None:
    verdict = judged(fix)
    assert [mutant.edit for mutant in verdict.survivors] == BOUNDS
    assert verdict.mutants > 8
    assert len(verdict.problems) == 2
    line = fix.path.read_text().splitlines().index(f"    {GUARD}") + 1
    said = str(verdict.problems[0])
    assert f"listings/example/machine/fixed.py:{line}: nothing notices" in said
    assert "mutation/accepted/example.toml" in said
    assert said.endswith(f"\n    - {BOUNDS[0][0]}\n    + {BOUNDS[0][1]}")


def test_a_needless_condition_survives_its_loss(fix: Fix) -> None:
    write_reasons(fix, *BOUNDS)
    add_needless_condition(fix)
    verdict = judged(fix)
    assert [mutant.edit for mutant in verdict.survivors] == [
        (NEEDLESS, "if False:"),
        (NEEDLESS, "if price == 12345 * 1000:"),
    ]
    assert verdict.explained == 2


def test_a_reason_lets_a_survivor_live(fix: Fix) -> None:
    write_reasons(fix, *BOUNDS)
    verdict = judged(fix)
    assert (verdict.survivors, verdict.explained, verdict.problems) == ([], 2, [])


def test_a_reason_without_a_survivor_is_a_fault(fix: Fix) -> None:
    write_reasons(fix, *BOUNDS, (GUARD, "if False:"))  # killed, so there is none
    [problem] = judged(fix).problems
    assert (problem.path, problem.line) == (fix.reasons, 13)
    assert "no such mutant survives" in problem.message


def test_a_fix_that_fails_by_itself_shows_nothing(fix: Fix) -> None:
    write_reasons(fix, *BOUNDS)
    fix.path.write_text(fix.path.read_text().replace("purse - cost", "purse + cost"))
    verdict = judged(fix)
    [problem] = verdict.problems
    assert "use_one_drink fails without any mutation" in problem.message
    assert verdict.mutants == 0


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[[survivor]]\nfile = 'x'\n", 1, "four texts"),
        (
            "[[survivor]]\nfile = 'x'\nline = 'y'\nbecomes = ''\nreason = ' '\n",
            1,
            "four texts",
        ),
        ("[[survivor]\n", 0, "not TOML"),
        ("[[survivors]]\nfile = 'x'\n", 0, "unknown key 'survivors'"),
    ],
)
def test_a_reason_is_whole(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = tmp_path / "example.toml"
    path.write_text(text)
    with pytest.raises(ListingError) as caught:
        read_reasons(path)
    assert caught.value.problem.line == line
    assert message in caught.value.problem.message


def test_every_reason_is_about_something() -> None:
    """A reason for a listing that has gone would never be read."""
    for path in (ROOT / "mutation" / "accepted").glob("*.toml"):
        for reason in read_reasons(path):
            file = ROOT / reason.file
            assert file.is_file(), f"{path}:{reason.number}: there is no {reason.file}"
            owner = (
                Module(ROOT, file.stem)
                if path.stem == "prover"
                else Fix(ROOT, file.parent)
            )
            assert (owner.path, owner.reasons) == (file, path), (
                f"{path}:{reason.number}"
            )
            assert reason.edit[0] in " ".join(
                file.read_text(encoding="utf-8").split()
            ), f"{path}:{reason.number}: {reason.file} has no such line"


@pytest.mark.slow
def test_the_copy_holds_all_that_the_provers_tests_import(tmp_path: Path) -> None:
    """Nothing of a module can be judged if its tests cannot even be collected."""
    assert _passes(_checkout(ROOT, tmp_path), "tests/prover", 60, "--collect-only")


@pytest.mark.slow
def test_a_module_is_mutated_under_its_tests(tmp_path: Path) -> None:
    for name in ("prover", "fuzz", "tools", "listings", "tests/prover"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "prover/sum.py").write_text(
        "def most(a, b):\n    return a if a >= b else b\n"
    )
    (tmp_path / "tests/unchanged.py").touch()
    (tmp_path / "tests/prover/test_sum.py").write_text(
        "import tests.unchanged\nfrom prover.sum import most\n\n"
        "def test_most():\n    assert most(1, 2) == 2\n"
    )
    [verdict] = command.judge([Module(tmp_path, "sum")], workers=1)
    line = "return a if a >= b else b"
    assert [mutant.edit for mutant in verdict.survivors] == [
        (line, "return a if False else b"),
        (line, "return a if a > b else b"),
    ]
    assert verdict.mutants == 4


def test_what_is_clean_is_mutated_again_only_when_it_changes(
    fix: Fix, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "ROOT", fix.root)
    monkeypatch.setattr(command, "CLEAN", fix.root / "_build" / "mutation.json")
    assert command.main([]) == 1  # survivors without a reason
    assert command.main([]) == 1  # and they are told again
    write_reasons(fix, *BOUNDS)
    assert command.main([]) == 0
    capsys.readouterr()
    assert command.main([]) == 0
    assert "fixed.py" not in capsys.readouterr().out
    assert command.main(["example"]) == 0
    assert "fixed.py" in capsys.readouterr().out
    assert command.main(["--all"]) == 0
    assert "fixed.py" in capsys.readouterr().out
    uses = fix.folder / "uses.py"
    uses.write_text(uses.read_text() + "\n# changed\n")
    assert command.main([]) == 0
    assert "fixed.py" in capsys.readouterr().out
    assert command.main(["nosuch"]) == 2
    assert command.main(["--prover", "nosuch"]) == 2
