"""A result: its outcome, what a fix owes, and the way to JSON and back."""

import json

import pytest

from prover.audit import Observation
from prover.resources import Used
from prover.result import Reason, Result, result_from_json

OUTCOMES = {
    "goal_reached": "won",
    "goal_missed": "blocked",
    "refused": "blocked",
    "right_answer": "passed",
    "wrong_answer": "failed",
}


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_has_its_outcome(reason: Reason) -> None:
    """What is not named, such as a program that died, is an error and no defence."""
    result = Result(reason)
    assert result.outcome == OUTCOMES.get(reason.value, "error")
    assert result.holds is (result.outcome in {"blocked", "passed"})


def test_a_result_comes_back_from_json_as_it_went_in() -> None:
    saw = (Observation("opened", ("/stage/a", "/stage/b")), Observation("read", ("c",)))
    used = Used(memory=1, disk=2, output=3, cpu=0.5)
    result = Result(Reason.REFUSED, {"exception": "ValueError"}, "out\n", saw, used)
    plain = result.as_json()
    assert plain == {
        "outcome": "blocked",
        "reason": "refused",
        "details": {"exception": "ValueError"},
        "output": "out\n",
        "saw": [
            {"verb": "opened", "paths": ["/stage/a", "/stage/b"]},
            {"verb": "read", "paths": ["c"]},
        ],
    }
    assert type(plain["reason"]) is str
    plain = json.loads(json.dumps(plain)) | {"pythons": ["cpython-3.11"]}
    back = result_from_json(plain, used)
    assert back == result
    assert isinstance(back.reason, Reason)
    assert back.used is used
    assert result_from_json(plain).used == Used()


def test_what_a_trial_cost_makes_no_difference() -> None:
    """The same result costs more on another machine."""
    assert Result(Reason.DIED, used=Used(memory=1)) == Result(Reason.DIED)
    assert Result(Reason.DIED, output="more") != Result(Reason.DIED)


def test_results_share_nothing() -> None:
    one, other = Result(Reason.DIED), Result(Reason.DIED)
    one.details["seconds"] = 1
    one.used.memory = 1
    assert (other.details, other.used) == ({}, Used())
