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


def use_long_note(target: Target, stage: Stage) -> tuple[object, object]:
    """Export a note with separators, quotation marks and several lines."""
    note = 'tea; cake, "warm"\n- no, two\tcakes - 50 % off'
    return stage.cells(target.export([(note, 9.5)])), [[note, "9.5"]]
