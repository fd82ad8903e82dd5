"""What a trial came to, as data. The sentences about it are made in report.py."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from .audit import Observation
from .resources import Used


class Reason(StrEnum):
    """Why a trial ended as it did; the comment says what `details` hold."""

    GOAL_REACHED = "goal_reached"
    GOAL_MISSED = "goal_missed"
    REFUSED = "refused"  # exception, message
    RIGHT_ANSWER = "right_answer"
    WRONG_ANSWER = "wrong_answer"  # answer, right
    RAISED = "raised"  # exception, message, file, line
    BAD_RETURN = "bad_return"  # function, returned
    VIOLATION = "violation"  # violations: each a verb, paths and a reason
    EXCEEDED = "exceeded"  # exceeded: each a name, used and a limit
    LEFT_BEHIND = "left_behind"  # paths
    TIMED_OUT = "timed_out"  # seconds
    DIED = "died"
    INVALID_INPUT = "invalid_input"  # format, message, line


_OUTCOMES = {
    Reason.GOAL_REACHED: "won",
    Reason.GOAL_MISSED: "blocked",
    Reason.REFUSED: "blocked",
    Reason.RIGHT_ANSWER: "passed",
    Reason.WRONG_ANSWER: "failed",
}


@dataclass(frozen=True)
class Result:
    """What one trial came to.

    `reason` says why, and `details` hold the particulars. `output` is what was printed,
    `saw` what the target was seen to do, `used` what the trial cost. In all texts the
    stage's folder is written ``/stage`` and its secret ``<the secret>``, so that a result
    can be repeated.
    """

    reason: Reason
    details: dict[str, Any] = field(default_factory=dict)
    output: str = ""
    saw: tuple[Observation, ...] = ()
    used: Used = field(default_factory=Used, compare=False)

    @property
    def outcome(self) -> str:
        """An attack is ``won`` or ``blocked``, a use ``passed`` or ``failed``; or ``error``."""
        return _OUTCOMES.get(self.reason, "error")

    @property
    def holds(self) -> bool:
        """Tell whether this is the result that a fixed program owes."""
        return self.outcome in {"blocked", "passed"}

    def as_json(self) -> dict[str, Any]:
        """Return what can be repeated, as plain data: all but what was used."""
        return {
            "outcome": self.outcome,
            "reason": self.reason.value,
            "details": self.details,
            "output": self.output,
            "saw": [asdict(each) | {"paths": [*each.paths]} for each in self.saw],
        }


def result_from_json(data: dict[str, Any], used: Used | None = None) -> Result:
    """Return the result that `as_json` gave; other keys, as records have, are left out."""
    return Result(
        Reason(data["reason"]),
        data["details"],
        data["output"],
        tuple(Observation(each["verb"], tuple(each["paths"])) for each in data["saw"]),
        used or Used(),
    )
