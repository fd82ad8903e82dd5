"""Legitimate uses of a program with a reader for each format."""

from prover import Target

from .stage import Stage


def use_csv(target: Target, stage: Stage) -> tuple[object, object]:
    """Total a file of comma-separated text."""
    return target.total(stage.readers, "orders.csv"), 42


def use_csv_from_a_spreadsheet(target: Target, stage: Stage) -> tuple[object, object]:
    """Total a file with a byte order mark, Windows line ends, spaces and an empty last line."""
    stage.write("data/orders.csv", b"\xef\xbb\xbfpaper, 40\r\nink, 2\r\n\r\n")
    return target.total(stage.readers, "orders.csv"), 42


def use_plist(target: Target, stage: Stage) -> tuple[object, object]:
    """Total a property list, whose reader needs the standard library."""
    return target.total(stage.readers, "orders.plist"), 42
