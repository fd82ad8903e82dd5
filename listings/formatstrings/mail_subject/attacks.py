"""Attacks by the subject of a letter."""

from prover import Target

from .stage import Stage


def attack_other_field(target: Target, stage: Stage) -> bool:
    """Name a field that was not meant."""
    found = target.subject("%(password)s", stage.user)
    print(found)
    return stage.secret in found


def attack_no_name(target: Target, stage: Stage) -> bool:
    """Name no field at all: the whole record takes its place."""
    found = target.subject("Hello %s", stage.user)
    print(found)
    return stage.secret in found


def attack_width(target: Target, stage: Stage) -> bool:
    """Ask for a name of a width that no screen has."""
    found = target.subject("%(name)99999s", stage.user)
    print(len(found))
    return len(found) > 10_000
