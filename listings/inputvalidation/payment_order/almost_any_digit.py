"""Payment orders: lines of text for the bank, up to the first empty one."""

import re

BLOCKED = {"999999"}


def payment_order(account: str, pence: int) -> str:
    """Return the order to pay `pence` into `account`, which has six digits."""
    # show: danger
    if not re.fullmatch(r"\d{6}", account) or account in BLOCKED:
        raise ValueError("there is no such account")
    # end: danger
    return f"Account: {account}\nPence: {pence}\nLimit: 50000\n\n"
