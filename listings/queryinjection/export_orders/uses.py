"""Legitimate uses: exporting orders."""

from prover import Target

from .stage import Stage


def use_notes(target: Target, stage: Stage) -> tuple[object, object]:
    """Export notes and sums."""
    exported = target.export([("by noon, please", 9.5), ('say "hello"', 12.0)])
    return stage.cells(exported), [["by noon, please", "9.5"], ['say "hello"', "12.0"]]


def use_negative_sum(target: Target, stage: Stage) -> tuple[object, object]:
    """Export a sum below zero as a number."""
    return stage.cells(target.export([("refund", -5.0)])), [["refund", "-5.0"]]
