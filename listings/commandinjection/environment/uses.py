"""Legitimate uses of listing a backup."""

from prover import Target

from .stage import Stage


def use_no_variables(target: Target, stage: Stage) -> tuple[object, object]:
    """List the backup: each line ends with the name of the file."""
    [line] = target.list_backup(stage.project, {})
    return line.split()[-1], "report.txt"


def use_time_zone(target: Target, stage: Stage) -> tuple[object, object]:
    """Show the times in the customer's time zone."""
    [line] = target.list_backup(stage.project, {"TZ": "CET-1", "LC_ALL": "C.UTF-8"})
    return line.split()[-3:], ["1970-01-01", "01:00", "report.txt"]


def use_summer_time(target: Target, stage: Stage) -> tuple[object, object]:
    """Use a zone with summer time, in the old form, and a language as `locale -a` spells it."""
    variables = {"TZ": "EST5EDT", "LC_ALL": "C.utf8"}
    [line] = target.list_backup(stage.project, variables)
    return line.split()[-3:], ["1969-12-31", "19:00", "report.txt"]


def use_letters_beyond_ascii(target: Target, stage: Stage) -> tuple[object, object]:
    """List a file whose name has an umlaut."""
    stage.back_up("\xdcbersicht.txt", owner="rossi")
    [line] = target.list_backup(stage.project, {})
    return line.split()[-1], "\xdcbersicht.txt"
