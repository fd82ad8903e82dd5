"""Logging in, with a name and a password in a JSON body."""

import json
from typing import Any


class BadRequest(ValueError):
    """The body is not what a login sends."""


def login(accounts: Any, body: str) -> str | None:
    """Return the name of the account that the body's name and password open."""
    try:
        given = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadRequest("the body is not JSON") from error
    match given:
        case {"name": str(name), "password": str(password)}:
            found = accounts.find_one({"name": name, "password": password})
            return found["name"] if found else None
        case _:
            raise BadRequest("a login needs a name and a password, both strings")
