"""What is said of results: each sentence, the tables, and one problem for each cause."""

from dataclasses import asdict, replace

import pytest

from prover.audit import Observation, Violation
from prover.audit import Reason as Because
from prover.digests import of_evidence
from prover.loading import load_weakness
from prover.problem import Problem
from prover.proof import Proof
from prover.refusal import Refusal
from prover.report import (
    describe,
    detail,
    explain,
    explain_excess,
    overview,
    problems,
    proof_as_json,
    verdict,
)
from prover.resources import Excess
from prover.result import Reason, Result
from prover.weakness import Weakness
from tests.prover.conftest import Example

WON, MISSED = Result(Reason.GOAL_REACHED), Result(Reason.GOAL_MISSED)
RIGHT = Result(Reason.RIGHT_ANSWER)
WRONG = Result(Reason.WRONG_ANSWER, {"answer": "6", "right": "7"})
REFUSED = Result(Reason.REFUSED, {"exception": "ValueError", "message": "no"})
RAISED = Result(
    Reason.RAISED,
    {"exception": "NameError", "message": "x", "file": "fixed.py", "line": 3},
)
FIRST, HALF, NAN = "attack_negative_count", "attack_half_a_drink", "attack_not_a_number"
ONE, LAST = "use_one_drink", "use_last_coin"
REFUSALS = (
    "An exception is a refusal only if a `raise` statement of the program, or the call "
    "that is named, raises it and 'rejects' names it: ValueError"
)


@pytest.fixture
def weakness(example: Example) -> Weakness:
    return load_weakness(example.folder)


def proof(weakness: Weakness, **others: dict[str, Result]) -> Proof:
    """A proof that keeps all promises but for the results of `others`."""
    kept = {"vulnerable": WON, "almost_positive": WON, "fixed": MISSED}
    results = {name: kept | others.get(name, {}) for name in weakness.attacks}
    for name in weakness.uses:
        results[name] = dict.fromkeys(weakness.variants, RIGHT) | others.get(name, {})
    return Proof(weakness, results)


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (WON, "it reached its goal"),
        (MISSED, "it did not reach its goal"),
        (REFUSED, "ValueError: no"),
        (
            Result(Reason.REFUSED, {"exception": "ValueError", "message": ""}),
            "ValueError",
        ),
        (RIGHT, "the answer is right"),
        (WRONG, "the answer is 6, but 7 is right"),
        (RAISED, "NameError: x (fixed.py:3)"),
        (
            Result(Reason.BAD_RETURN, {"function": "use_it", "returned": "1"}),
            "use_it must return (the answer, the right answer)",
        ),
        (
            Result(Reason.BAD_RETURN, {"function": "attack_it", "returned": "1"}),
            "attack_it returned 1, not True or False",
        ),
        (
            Result(
                Reason.VIOLATION,
                {
                    "violations": [
                        {"verb": "opened", "paths": ["/a"], "reason": "forbidden"},
                        {"verb": "renamed", "paths": ["/b", "/c"], "reason": "outside"},
                        {"verb": "forked", "paths": [], "reason": "undeclared"},
                    ]
                },
            ),
            "it was stopped when it opened /a, which is forbidden and renamed /b to /c, "
            "which is outside and forked, which is undeclared",
        ),
        (
            Result(
                Reason.EXCEEDED,
                {"exceeded": [asdict(Excess("disk", 2000, 1000))]},
            ),
            "it used 2 kB of disk, more than the 1 kB that [limits] allows",
        ),
        (
            Result(Reason.LEFT_BEHIND, {"paths": ["a", "b"]}),
            "it left a, b beside the stage",
        ),
        (
            Result(Reason.TIMED_OUT, {"seconds": 10}),
            "it was stopped after 10 seconds",
        ),
        (Result(Reason.DIED), "its process died before it could report"),
        (
            Result(
                Reason.INVALID_INPUT, {"format": "JSON", "message": "no", "line": 2}
            ),
            "it is not JSON: no (line 2)",
        ),
    ],
)
def test_each_reason_has_its_sentence(result: Result, said: str) -> None:
    assert explain(result) == said


def test_what_a_program_did() -> None:
    assert describe(Observation("renamed", ("/a", "/b"))) == "renamed /a to /b"
    assert describe(Observation("forked", ())) == "forked"
    violation = Violation("open", "opened", ("/a",), Because.OUTSIDE)
    assert describe(violation) == "opened /a, which is outside the stage"


@pytest.mark.parametrize(
    ("name", "used", "said"),
    [
        ("memory", 0, "0 B"),
        ("memory", 999, "999 B"),
        ("memory", 1000, "1 kB"),
        ("memory", 12345, "12.35 kB"),
        ("memory", 1_000_000, "1 MB"),
        ("memory", 1_000_000_000, "1 GB"),
        ("cpu", 0.12345, "0.123 s"),
        ("cpu", 1500, "1.5e+03 s"),
    ],
)
def test_amounts(name: str, used: float, said: str) -> None:
    limit = "2 s" if name == "cpu" else "2 B"
    assert explain_excess([Excess(name, used, 2)]) == (
        f"it used {said} of {name}, more than the {limit} that [limits] allows"
    )


def test_several_limits_in_one_sentence() -> None:
    excesses = [Excess("cpu", 3, 2), Excess("disk", 3, 2)]
    assert explain_excess(excesses) == (
        "it used 3 s of cpu, more than the 2 s that [limits] allows and "
        "used 3 B of disk, more than the 2 B that [limits] allows"
    )


def test_the_table_of_all(weakness: Weakness) -> None:
    other = replace(weakness, slug="a/b", attacks={FIRST: weakness.attacks[FIRST]})
    broken = proof(weakness, **{ONE: {"fixed": WRONG}, LAST: {"fixed": WRONG}})
    assert overview([broken, proof(other)]) == (
        "weakness         attacks  uses  variants  promises\n"
        "example/machine  3        2     3         2 broken\n"
        "a/b              1        2     3         kept"
    )


def test_the_table_of_one(weakness: Weakness) -> None:
    seen = proof(weakness, **{ONE: {"fixed": RAISED}, FIRST: {"vulnerable": MISSED}})
    assert detail(seen) == (
        "Unchecked quantity in a purchase\n\n"
        "example/machine        vulnerable  almost_positive  fixed\n"
        "attack_negative_count  blocked     won              blocked\n"
        "attack_half_a_drink    won         won              blocked\n"
        "attack_not_a_number    won         won              blocked\n"
        "use_one_drink          passed      passed           error\n"
        "use_last_coin          passed      passed           passed"
    )


def test_a_fix_of_the_readers_that_holds(weakness: Weakness) -> None:
    assert verdict(weakness, {FIRST: REFUSED, ONE: RIGHT}) == (
        "                       outcome  how\n"
        "attack_negative_count  blocked  ValueError: no\n"
        "use_one_drink          passed   the answer is right\n"
        "\n"
        "It holds: every attack is blocked and every use works."
    )


def test_a_fix_of_the_readers_that_does_not_hold(weakness: Weakness) -> None:
    saw = (Observation("opened", ("/stage/till",)), Observation("forked", ()))
    results = {FIRST: replace(WON, saw=saw), HALF: replace(MISSED, saw=saw), ONE: WRONG}
    assert verdict(weakness, results).splitlines()[5:] == [
        "attack_negative_count: Buy minus two drinks: the machine pays for them.",
        "    it opened /stage/till",
        "    it forked",
        "use_one_drink: Buy one drink and get the change.",
        "It does not hold.",
    ]


def test_what_a_refusal_is_is_told_to_whom_an_attack_raised_something(
    weakness: Weakness,
) -> None:
    told = verdict(weakness, {FIRST: RAISED, ONE: RIGHT}).splitlines()
    assert told[-2:] == [f"{REFUSALS}.", "It does not hold."]
    assert REFUSALS not in verdict(weakness, {FIRST: WON, ONE: RAISED})
    none = replace(weakness, rejects=())
    assert "names it: none.\n" in verdict(none, {FIRST: RAISED})
    two = replace(weakness, rejects=(Refusal("A", "b"), Refusal("C")))
    assert "names it: A by b, C.\n" in verdict(two, {FIRST: RAISED})


def test_a_proof_that_keeps_its_promises_has_no_problem(weakness: Weakness) -> None:
    assert problems(proof(weakness)) == []


def test_an_attack_that_does_not_do_as_promised(weakness: Weakness) -> None:
    seen = proof(
        weakness, **{HALF: {"vulnerable": MISSED, "fixed": WON}, ONE: {"fixed": WRONG}}
    )
    half, one = weakness.attacks[HALF], weakness.uses[ONE]
    assert problems(seen) == [
        Problem(
            half.path,
            half.line,
            f"{HALF} against vulnerable: blocked: it did not reach its goal",
            "Every attack wins against vulnerable.py; correct the attack",
        ),
        Problem(
            half.path,
            half.line,
            f"{HALF} against fixed: won: it reached its goal",
            "Every attack is blocked by fixed.py; the fix does not hold",
        ),
        Problem(
            one.path,
            one.line,
            f"{ONE} against fixed: failed: the answer is 6, but 7 is right",
            "Every legitimate use works on every variant; correct the variant or the use",
        ),
    ]


def test_an_error_is_told_with_what_would_be_a_refusal(weakness: Weakness) -> None:
    hint = "An outcome must be won, blocked or a right answer; correct the listing"
    died = Result(Reason.DIED)
    for name, result, expected in (
        (FIRST, RAISED, f"{hint}. {REFUSALS}"),
        (ONE, RAISED, hint),
        (FIRST, died, hint),
    ):
        [problem] = problems(proof(weakness, **{name: {"fixed": result}}))
        assert problem.hint == expected


def test_a_failed_fix_that_nothing_beats(weakness: Weakness) -> None:
    blocked = {key: {"almost_positive": MISSED} for key in (FIRST, HALF, NAN)}
    assert problems(proof(weakness, **blocked)) == [
        Problem(
            weakness.variants["almost_positive"],
            0,
            "almost_positive blocks every attack, so nothing shows that it does not hold",
            "Add the attack that beats it to attacks.py, or drop the variant",
        )
    ]


def test_two_failed_fixes_that_nothing_beats_are_two_problems(
    weakness: Weakness,
) -> None:
    path = weakness.folder / "almost_other.py"
    both = replace(weakness, variants=weakness.variants | {"almost_other": path})
    blocked = {"almost_positive": MISSED, "almost_other": MISSED}
    seen = proof(both, **dict.fromkeys((FIRST, HALF, NAN), blocked))
    assert [problem.path for problem in problems(seen)] == [
        weakness.variants["almost_positive"],
        path,
    ]


def test_one_cause_is_one_problem(weakness: Weakness) -> None:
    elsewhere = replace(RAISED, details=RAISED.details | {"line": 4})
    broken = {
        FIRST: {"fixed": RAISED},
        HALF: {"fixed": RAISED},
        NAN: {"fixed": elsewhere},
        ONE: {"almost_positive": RAISED},
    }
    first, other = problems(proof(weakness, **broken))
    assert first.message == (
        f"{FIRST} against fixed: error: NameError: x (fixed.py:3) "
        f"(and 2 more: {HALF} against fixed, {ONE} against almost_positive)"
    )
    assert other.message == f"{NAN} against fixed: error: NameError: x (fixed.py:4)"


def test_what_the_template_left_is_one_problem_before_all_others(
    example: Example, weakness: Weakness
) -> None:
    """Its promises are not the contributor's, those of their own files are."""
    for name in ("vulnerable.py", "attacks.py", "almost_positive.py"):
        text = (example.folder / name).read_text()
        example.write(name, text.replace("buy(", "order("))
    broken = {
        FIRST: {"vulnerable": MISSED, "fixed": WON},
        HALF: {"almost_positive": RAISED},
        ONE: {"vulnerable": WRONG},
    }
    left, first, half = problems(proof(weakness, **broken))
    assert left == Problem(
        weakness.folder,
        0,
        "template files remain: fixed.py, lab.py, uses.py",
        "Write your own over them",
    )
    assert first.message.startswith(f"{FIRST} against vulnerable: blocked")
    assert half.message.startswith(f"{HALF} against almost_positive: error")


def test_a_proof_as_plain_data(weakness: Weakness) -> None:
    seen = proof(weakness, **{ONE: {"fixed": WRONG}})
    told = proof_as_json(seen)
    assert list(told) == ["weakness", "digest", "results", "broken"]
    assert told["weakness"] == "example/machine"
    assert told["digest"] == of_evidence(weakness)
    assert told["broken"] == [str(problem) for problem in problems(seen)]
    assert list(told["results"]) == [*weakness.attacks, *weakness.uses]
    assert told["results"][ONE] == {
        "vulnerable": RIGHT.as_json(),
        "almost_positive": RIGHT.as_json(),
        "fixed": WRONG.as_json(),
    }
