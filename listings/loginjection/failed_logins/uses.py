"""Legitimate uses: logging a failure."""

from prover import Target

from .stage import Stage


def use_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Log a name."""
    target.log_failure(stage.log, "zoë", "192.0.2.1")
    (event,) = stage.events()
    parts = (event.split()[0], "zoë" in event, event.endswith(" from 192.0.2.1"))
    return parts, ("WARNING", True, True)


def use_two(target: Target, stage: Stage) -> tuple[object, object]:
    """Log two failures, as two lines."""
    target.log_failure(stage.log, "ada", "192.0.2.1")
    target.log_failure(stage.log, "Grace Hopper", "192.0.2.2")
    return ["Hopper" in event for event in stage.events()], [False, True]
