"""Legitimate uses of a program with a reader for each format."""

from prover import Target

from .stage import Stage


def use_csv(target: Target, stage: Stage) -> tuple[object, object]:
    """Total a file of comma-separated text."""
    return target.total(stage.readers, "orders.csv"), 42


def use_plist(target: Target, stage: Stage) -> tuple[object, object]:
    """Total a property list, whose reader needs the standard library."""
    return target.total(stage.readers, "orders.plist"), 42
