"""Legitimate uses of listing a backup."""

from prover import Target

from .stage import Stage


def use_no_variables(target: Target, stage: Stage) -> tuple[object, object]:
    """List the backup; the name of the file ends the line."""
    [line] = target.list_backup(stage.project, {})
    return line.split()[-1], "report.txt"


def use_time_zone(target: Target, stage: Stage) -> tuple[object, object]:
    """Show the times as they are where the customer is."""
    [line] = target.list_backup(stage.project, {"TZ": "CET-1", "LC_ALL": "C.UTF-8"})
    return line.split()[-3:], ["1970-01-01", "01:00", "report.txt"]
