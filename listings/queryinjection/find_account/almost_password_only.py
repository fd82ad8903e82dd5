"""Logging in, with a name and a password in a JSON body."""

import json
from typing import Any


def login(accounts: Any, body: str) -> str | None:
    """Return the name of the account that the body's name and password open."""
    given = json.loads(body)
    # show: danger
    if not isinstance(given["password"], str):
        raise ValueError("a name and a password, both of them texts")
    # end: danger
    found = accounts.find_one({"name": given["name"], "password": given["password"]})
    return found["name"] if found else None
