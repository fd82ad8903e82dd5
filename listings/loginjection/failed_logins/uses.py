"""Legitimate uses: logging a failure."""

from prover import Target

from .stage import Stage


def use_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Log a name."""
    target.log_failure(stage.log, "zoë", "192.0.2.1")
    (event,) = stage.events()
    parts = (event.split()[0], "zoë" in event, "192.0.2.1" in event)
    return parts, ("WARNING", True, True)


def use_two(target: Target, stage: Stage) -> tuple[object, object]:
    """Log two failures, as two lines."""
    target.log_failure(stage.log, "ada", "192.0.2.1")
    target.log_failure(stage.log, "Grace Hopper", "192.0.2.2")
    return ["Hopper" in event for event in stage.events()], [False, True]


def use_any_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Names with an apostrophe, a percent sign or another script stay readable."""
    names = ["o'brien", "100%", "Здравко", "a b"]
    for name in names:
        target.log_failure(stage.log, name, "2001:db8::1")
    return [n for n, event in zip(names, stage.events()) if n not in event], []


def use_longest_name(target: Target, stage: Stage) -> tuple[object, object]:
    """A name of a hundred characters is logged whole."""
    target.log_failure(stage.log, "x" * 99 + "\u00e9", "2001:db8::1")
    (event,) = stage.events()
    return ("x" * 99 + "\u00e9" in event, "cut" in event), (True, False)
