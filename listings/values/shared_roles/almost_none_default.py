"""Accounts and their roles."""

from typing import Any


# show: danger
def make_account(name: str, roles: list[str] | None = None) -> dict[str, Any]:
    """Return a new account."""
    return {"name": name, "roles": [] if roles is None else roles}


# end: danger


def grant(account: dict[str, Any], role: str) -> None:
    """Give the account one more role."""
    account["roles"].append(role)


def roles_of(account: dict[str, Any]) -> Any:
    """Return the account's roles, for display."""
    return account["roles"]


def may_delete(account: dict[str, Any]) -> bool:
    """Tell whether the account may delete things."""
    return "admin" in account["roles"]
