"""Accounts and their roles."""

from collections.abc import Iterable
from typing import Any


# show: account
def make_account(name: str, roles: Iterable[str] = ()) -> dict[str, Any]:
    """Return a new account."""
    return {"name": name, "roles": frozenset(roles)}


def grant(account: dict[str, Any], role: str) -> None:
    """Give the account one more role."""
    account["roles"] |= {role}


# end: account


def roles_of(account: dict[str, Any]) -> Any:
    """Return the account's roles, for display."""
    return account["roles"]


def may_delete(account: dict[str, Any]) -> bool:
    """Tell whether the account may delete things."""
    return "admin" in account["roles"]
