"""The command line: promises broken one by one, the reader's own fix, wrong questions."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.prover.conftest import ROOT, Example
from tests.unchanged import depends_on

pytestmark = depends_on(Path("prover"), Path("tools"), Path("listings/attacklandscape"))


def test_all_promises_kept(example: Example) -> None:
    said = example.prove()
    assert (said.status, said.errors) == (0, "")
    assert said.out.splitlines()[-1].split() == [
        *("example/machine", "3", "2", "3", "kept")
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "place", "message", "hint"),
    [
        (
            "vulnerable.py",
            "    cost = price * count",
            "    cost = abs(price * count)",
            "attacks.py",
            "attack_negative_count against vulnerable: blocked",
            "Every attack wins against vulnerable.py",
        ),
        (
            "fixed.py",
            "not 1 <= count <= 10",
            "count > 10",
            "attacks.py",
            "attack_negative_count against fixed: won",
            "the fix does not hold",
        ),
        (
            "almost_positive.py",
            "if count < 0:",
            "if not count > 0 or count != int(count):",
            "almost_positive.py",
            "blocks every attack",
            "Add the attack that beats it",
        ),
        (
            "almost_positive.py",
            "return purse - cost",
            "return purse - cost - 1",
            "uses.py",
            "use_one_drink against almost_positive: failed: the answer is 6, but 7 is right",
            "Every legitimate use works on every variant",
        ),
        (
            "fixed.py",
            "raise ValueError",
            "raise NoSuchError",
            "attacks.py",
            "attack_negative_count against fixed: error: NameError",
            "won, blocked or a right answer",
        ),
    ],
)
def test_a_broken_promise_is_reported_at_its_place(
    example: Example, name: str, old: str, new: str, place: str, message: str, hint: str
) -> None:
    example.change(name, old, new)
    said = example.prove("example/machine")
    assert said.status == 1
    [line] = [line for line in said.errors.splitlines() if message in line][:1]
    assert f"example/machine/{place}" in line.partition(": ")[0]
    assert hint in line


def test_one_cause_is_reported_once(example: Example) -> None:
    example.change("fixed.py", "def buy(", "unknown\n\n\ndef buy(")
    said = example.prove()
    assert said.status == 1
    [line] = said.errors.splitlines()
    assert "attack_negative_count against fixed: error: NameError" in line
    assert "(and 4 more: attack_half_a_drink against fixed, " in line
    assert "use_last_coin against fixed)" in line


def test_template_files_that_remain(example: Example) -> None:
    """A contributor has written the program and its attacks, and nothing else yet."""
    for name in ("vulnerable.py", "attacks.py"):
        text = (example.folder / name).read_text()
        example.write(name, text.replace("buy(", "order("))
    said = example.prove("example/machine")
    assert said.status == 1
    [line] = said.errors.splitlines()
    assert line == (
        f"{example.folder}: template files remain: almost_positive.py, fixed.py, lab.py, "
        "uses.py. Write your own over them"
    )
    assert "attack_negative_count  won " in said.out


def test_a_fault_in_a_listing_is_another_exit_code(example: Example) -> None:
    example.change("fixed.py", "    if type", "    # show: a\n    if type")
    said = example.prove()
    assert said.status == 2
    assert "fixed.py:6: region 'a' is never ended. Put '# end: a'" in said.errors
    assert said.out == ""


def test_an_unknown_weakness(example: Example) -> None:
    said = example.prove("example/other")
    assert said.status == 2
    assert "there is no such weakness" in said.errors


def test_the_readers_own_fix(example: Example, tmp_path: Path) -> None:
    mine = tmp_path / "my_fix.py"
    mine.write_text((example.folder / "fixed.py").read_text())
    said = example.prove("example/machine", "--target", str(mine))
    assert said.status == 0
    assert said.out.splitlines()[-1].startswith("It holds")

    mine.write_text((example.folder / "almost_positive.py").read_text())
    said = example.prove("example/machine", "--target", str(mine))
    assert said.status == 1
    assert "attack_half_a_drink: Buy half a drink" in said.out
    assert said.out.splitlines()[-1] == "It does not hold."

    said = example.prove("example/machine", "--target", str(mine), "--json")
    assert said.status == 1
    assert json.loads(said.out)["attack_half_a_drink"]["outcome"] == "won"


def test_an_accident_is_no_defence(tmp_path: Path) -> None:
    """The wrong fix that printed "It holds": every attack's argument broke on `int`."""
    mine = tmp_path / "my_fix.py"
    program = ROOT / "listings/attacklandscape/run_step/vulnerable.py"
    text = program.read_text()
    head = "    module"
    assert head in text
    mine.write_text(
        text.replace(
            head, "    arguments = [[int(x) for x in arguments[0]]]\n" + head, 1
        )
    )
    done = subprocess.run(
        [
            *(sys.executable, "-m", "prover", "attacklandscape/run_step"),
            *("--target", mine, "--json"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    results = json.loads(done.stdout)
    assert results["attack_evaluate"]["outcome"] == "error"
    assert results["attack_evaluate"]["details"]["exception"] == "ValueError"


def test_a_fix_that_does_not_even_load(example: Example, tmp_path: Path) -> None:
    mine = tmp_path / "my_fix.py"
    mine.write_text("def buy(:\n")
    said = example.prove("example/machine", "--target", str(mine))
    assert said.status == 1
    assert "SyntaxError" in said.out
    said = example.prove("example/machine", "--target", str(tmp_path / "none.py"))
    assert said.status == 2
    assert "there is no such file" in said.errors


def test_a_target_goes_with_one_weakness(example: Example) -> None:
    (example.listings / "example" / "other").mkdir()
    for path in example.folder.iterdir():
        (example.listings / "example" / "other" / path.name).write_text(
            path.read_text()
        )
    said = example.prove("--target", "x.py")
    assert said.status == 2
    assert "exactly one weakness" in said.errors
