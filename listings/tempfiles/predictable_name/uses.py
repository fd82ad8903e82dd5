"""Legitimate uses: a report, written and read by its owner."""

from prover import Target

from .stage import Stage


def use_read_it_back(target: Target, stage: Stage) -> tuple[object, object]:
    """Export a report and read it."""
    path = target.export_report("umsätze: hoch", "ada", stage.shared)
    return path.read_text(encoding="utf-8"), "umsätze: hoch"


def use_it_lies_in_the_folder(target: Target, stage: Stage) -> tuple[object, object]:
    """Find the report in the folder that was asked for, as a text file."""
    path = target.export_report("", "ada", stage.shared)
    return (path.parent == stage.shared, path.suffix), (True, ".txt")
