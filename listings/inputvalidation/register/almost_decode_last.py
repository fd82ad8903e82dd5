"""Accounts: the name of each is also its address."""

import unicodedata
from urllib.parse import unquote

RESERVED = {"admin", "support"}


class NameTaken(ValueError):
    """The name belongs to somebody else, or is reserved."""


def register(accounts: dict[str, str], sent: str, owner: str) -> str:
    """Create the account called `sent` for `owner`; return its name."""
    # show: danger
    plain = unicodedata.normalize("NFKC", sent).casefold()
    if plain in RESERVED or plain in accounts:
        raise NameTaken(plain)
    name = unicodedata.normalize("NFKC", unquote(plain)).casefold()
    # end: danger
    accounts[name] = owner
    return name
