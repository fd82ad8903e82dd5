"""When the value after `=` in a `def` is worked out, and what refuses to share it."""

import secrets
from dataclasses import dataclass, field


def reset_password(name: str, token: str = secrets.token_hex(16)) -> str:
    """Return the token that is mailed to `name`."""
    return token


print("both get one token:", reset_password("ada") == reset_password("mallory"))

try:

    @dataclass
    class Shared:
        roles: list[str] = []

except ValueError as error:
    print("ValueError:", error)


@dataclass
class Separate:
    roles: list[str] = field(default_factory=list)


print("one list for all:  ", Separate().roles is Separate().roles)
