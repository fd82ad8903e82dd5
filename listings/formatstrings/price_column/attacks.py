"""Attacks by the form of a number. The memory that they would take is only hinted at."""

from prover import Target

from .stage import Stage


def grows(target: Target, form: str) -> bool:
    found = target.show_price(9.5, form)
    print(f"{len(form)} characters became {len(found)}")
    return len(found) > 10_000


def attack_width(target: Target, stage: Stage) -> bool:
    """Ask for a column of a width that no page has."""
    return grows(target, ">99999f")


def attack_short_width(target: Target, stage: Stage) -> bool:
    """Ask for it in six characters."""
    return grows(target, "99999f")


def attack_precision(target: Target, stage: Stage) -> bool:
    """Ask for that many digits behind the point."""
    return grows(target, ".99999f")


def attack_fill(target: Target, stage: Stage) -> bool:
    """Put a fill character before the width, which a check may take for something else."""
    return grows(target, "x>99999f")
