"""Attacks that are stored first and run later."""

from prover import Target

from .stage import Stage


def attack_everybody(target: Target, stage: Stage) -> bool:
    """Register under a name that is a condition."""
    account = target.register(stage.db, "x' OR 'a' = 'a")
    found = target.statement(stage.db, account)
    print(found)
    return stage.secret in found


def attack_other_table(target: Target, stage: Stage) -> bool:
    """Register under a name that is a second query."""
    account = target.register(stage.db, "x' UNION SELECT password FROM staff --")
    found = target.statement(stage.db, account)
    print(found)
    return stage.secret in found


def attack_name_put_together(target: Target, stage: Stage) -> bool:
    """Register under a name that computes another customer's."""
    account = target.register(stage.db, "z' || 'oe")
    found = target.statement(stage.db, account)
    print(found)
    return stage.secret in found


def attack_same_name(target: Target, stage: Stage) -> bool:
    """Register under the name that another customer already has."""
    account = target.register(stage.db, "zoe")
    found = target.statement(stage.db, account)
    print(found)
    return stage.secret in found
