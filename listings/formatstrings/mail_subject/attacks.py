"""Attacks through the subject of a mail."""

from prover import Target

from .stage import Stage


def attack_other_field(target: Target, stage: Stage) -> bool:
    """Name a field of the record that a mail should not show."""
    found = target.subject("%(password)s", stage.user)
    print(found)
    return stage.secret in found


def attack_no_name(target: Target, stage: Stage) -> bool:
    """Name no field at all: `%s` shows the whole record."""
    found = target.subject("Hello %s", stage.user)
    print(found)
    return stage.secret in found


def attack_width(target: Target, stage: Stage) -> bool:
    """Ask for a name that is 99,999 characters wide."""
    found = target.subject("%(name)99999s", stage.user)
    print(len(found))
    return len(found) > 10_000
