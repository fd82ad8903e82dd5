"""Legitimate uses: registering, and reading one's statement."""

from prover import Target

from .stage import Stage


def use_statement(target: Target, stage: Stage) -> tuple[object, object]:
    """Read one's lines."""
    return target.statement(stage.db, 1), ["tea"]


def use_second_account(target: Target, stage: Stage) -> tuple[object, object]:
    """Register twice, and get two accounts."""
    first = target.register(stage.db, "mia")
    second = target.register(stage.db, "ben")
    return (first != second, target.statement(stage.db, second)), (True, [])
