"""Accounts: the name of each is also its address."""

import re
import unicodedata
from urllib.parse import unquote

RESERVED = {"admin", "support"}


class NameTaken(ValueError):
    """The name belongs to somebody else, or to nobody."""


# show: register
def register(accounts: dict[str, str], sent: str, owner: str) -> str:
    """Give the account called `sent` to `owner`; return the name it has now."""
    name = unicodedata.normalize("NFKC", unquote(sent)).casefold()
    if not re.fullmatch(r"[a-z0-9_]{3,20}", name):
        raise ValueError("a name has 3 to 20 letters, digits and underscores")
    if name in RESERVED or name in accounts:
        raise NameTaken(name)
    accounts[name] = owner
    return name


# end: register
