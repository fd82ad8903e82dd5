"""Legitimate uses of counting the lines of a log."""

from prover import Target

from .stage import Stage


def use_plain_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Count the lines of a log."""
    return target.count_lines("web.log"), "3 web.log"


def use_name_with_a_date(target: Target, stage: Stage) -> tuple[object, object]:
    """Count the lines of a log with a hyphen and digits in its name."""
    return target.count_lines("mail-2026.log"), "1 mail-2026.log"


def use_name_with_dots(target: Target, stage: Stage) -> tuple[object, object]:
    """Count the lines of last month's log, which has a date between dots."""
    stage.write("logs/web.2026-10.log", "one\n")
    return target.count_lines("web.2026-10.log"), "1 web.2026-10.log"
