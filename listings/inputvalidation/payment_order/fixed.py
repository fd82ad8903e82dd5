"""Payment orders: lines of text for the bank, up to the first empty one."""

import re

BLOCKED = {"999999"}


class NotAnOrder(ValueError):
    """The account or the amount is not one that we pay."""


# show: order
def payment_order(account: str, pence: int) -> str:
    """Return the order to pay `pence` into `account`, which has six digits."""
    if type(account) is not str or not re.fullmatch(r"[0-9]{6}", account):
        raise NotAnOrder("an account is a text of six digits")
    if account in BLOCKED:
        raise NotAnOrder("there is no such account")
    if type(pence) is not int or not 1 <= pence <= 50_000_00:
        raise NotAnOrder("the amount is from one penny to 50,000 pounds")
    return f"Account: {account}\nPence: {pence}\nLimit: 50000\n\n"


# end: order
