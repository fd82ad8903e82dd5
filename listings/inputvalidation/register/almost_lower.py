"""Accounts: the name of each is also its address."""

import unicodedata
from urllib.parse import unquote

RESERVED = {"admin", "support"}


class NameTaken(ValueError):
    """The name belongs to somebody else, or is reserved."""


def register(accounts: dict[str, str], sent: str, owner: str) -> str:
    """Create the account called `sent` for `owner`; return its name."""
    # show: danger
    if sent.lower() in RESERVED or sent.lower() in accounts:
        raise NameTaken(sent)
    name = unicodedata.normalize("NFKC", unquote(sent)).casefold()
    # end: danger
    accounts[name] = owner
    return name
