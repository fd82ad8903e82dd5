"""Annotations are not checked at run time: a value of another type passes the check."""

import json

RESETS: dict[str, str | None] = {"ada": None, "bob": "9f3b71"}  # open password resets


# show: confuse
def may_reset(user: str, token: str) -> bool:
    """Compare the token with the one that was sent to the user, if there is one."""
    return RESETS[user] == token


def may_delete(roles: list[str]) -> bool:
    return "admin" in roles


for body in ('{"token": "guess"}', '{"token": null}'):
    print(body, "resets ada's password:", may_reset("ada", json.loads(body)["token"]))
for body in ('{"roles": ["guest"]}', '{"roles": "not-an-admin"}'):
    print(body, "may delete:", may_delete(json.loads(body)["roles"]))
# end: confuse
