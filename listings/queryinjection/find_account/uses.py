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


def use_dollar(target: Target, stage: Stage) -> tuple[object, object]:
    """Try a password with a dollar, written as JSON may write any character."""
    body = '{"name": "ana", "password": "tea \\u0024 cake"}'
    return target.login(stage.accounts, body), None


def use_bad_bodies(target: Target, stage: Stage) -> tuple[object, object]:
    """Be told that a body is not a login: no password, no object, no JSON."""
    told = []
    for body in ('{"name": "ana"}', '"ana"', "", "[" * 2_000):
        try:
            told.append(target.login(stage.accounts, body))
        except Exception:
            told.append("an error")
    return told, ["an error"] * 4
