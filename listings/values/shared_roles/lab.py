"""Become an administrator, without being granted anything."""

from collections.abc import Callable

from prover import Stage, Target

INPUT = "python"
LABEL = "A part of the program that you write"
START = """\
# sign_up(roles) makes your account; the roles that it asks for are checked there and then.
# my_roles() returns the roles of your account, for display.
sign_up(["guest"])
print(my_roles())
"""
HINTS = (
    "How many lists are there: the one that you hand in, and the one in the account?",
    "What does `append` do to a list that somebody else holds as well?",
)
ANSWER = """\
roles = ["guest"]
sign_up(roles)
roles.append("admin")
"""


def attempt(target: Target, stage: Stage, given: Callable[..., None]) -> bool:
    accounts: list[object] = []

    def sign_up(roles: list[str]) -> None:
        if "admin" in roles:
            raise PermissionError("nobody signs up as an administrator")
        accounts.append(target.make_account("mallory", roles))

    given(sign_up=sign_up, my_roles=lambda: target.roles_of(accounts[-1]))
    print("may delete:", target.may_delete(accounts[-1]))
    return target.may_delete(accounts[-1]) is True
