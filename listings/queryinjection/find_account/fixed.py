"""Logging in, with a name and a password in a JSON body."""

import json
from typing import Any


def login(accounts: Any, body: str) -> str | None:
    """Return the name of the account that the body's name and password open."""
    match json.loads(body):
        case {"name": str(name), "password": str(password)}:
            found = accounts.find_one({"name": name, "password": password})
            return found["name"] if found else None
        case _:
            raise ValueError("a name and a password, both of them texts")
