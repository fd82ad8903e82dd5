"""Legitimate uses: logging in."""

from prover import Target

from .stage import Stage


def use_right_password(target: Target, stage: Stage) -> tuple[object, object]:
    """Log in."""
    body = '{"name": "ana", "password": "tea and cake"}'
    return target.login(stage.accounts, body), "ana"


def use_wrong_password(target: Target, stage: Stage) -> tuple[object, object]:
    """Be refused with a wrong password."""
    return target.login(stage.accounts, '{"name": "ana", "password": "tea"}'), None
