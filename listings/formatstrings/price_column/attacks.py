"""Attacks through the format of a number, with widths that are harmless here."""

from prover import Target

from .stage import Stage


def grows(target: Target, form: str) -> bool:
    found = target.show_price(9.5, form)
    print(f"{len(form)} characters became {len(found)}")
    return len(found) > 10_000


def attack_width(target: Target, stage: Stage) -> bool:
    """Ask for a column of 99,999 characters."""
    return grows(target, ">99999f")


def attack_short_width(target: Target, stage: Stage) -> bool:
    """Ask for the same width in a format of six characters."""
    return grows(target, "99999f")


def attack_precision(target: Target, stage: Stage) -> bool:
    """Ask for 99,999 digits after the decimal point."""
    return grows(target, ".99999f")


def attack_fill(target: Target, stage: Stage) -> bool:
    """Put a fill character before the width, where a check does not expect one."""
    return grows(target, "x>99999f")


def attack_other_digits(target: Target, stage: Stage) -> bool:
    """Write the width in Arabic-Indic digits, which `format` reads as well."""
    return grows(target, "\u0669" * 5 + "f")
