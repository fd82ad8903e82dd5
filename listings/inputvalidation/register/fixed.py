"""Accounts: the name of each is also its address."""

import re
import unicodedata
from urllib.parse import unquote

RESERVED = {"admin", "support"}


class NameTaken(ValueError):
    """The name belongs to somebody else, or is reserved."""


# show: register
LONGEST = 240  # twenty letters of four bytes each, all sent as percent codes


def register(accounts: dict[str, str], sent: str, owner: str) -> str:
    """Create the account called `sent` for `owner`; return its name."""
    if len(sent) > LONGEST:
        raise ValueError("this is too long for a name")
    name = unicodedata.normalize("NFKC", unquote(sent)).casefold()
    if not re.fullmatch(r"[a-z0-9_]{3,20}", name):
        raise ValueError("a name has 3 to 20 letters, digits and underscores")
    if name in RESERVED or name in accounts:
        raise NameTaken("this name is taken")
    accounts[name] = owner
    return name


# end: register
