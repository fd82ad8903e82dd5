"""Logging in, with a name and a password in a JSON body."""

import json
from typing import Any


def login(accounts: Any, body: str) -> str | None:
    """Return the name of the account that the body's name and password open."""
    # show: danger
    if "$" in body:
        raise ValueError("a name and a password, both of them texts")
    # end: danger
    given = json.loads(body)
    found = accounts.find_one({"name": given["name"], "password": given["password"]})
    return found["name"] if found else None
