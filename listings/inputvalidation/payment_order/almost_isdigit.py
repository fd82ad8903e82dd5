"""Payment orders: lines of text for the bank, up to the first empty one."""

BLOCKED = {"999999"}


def payment_order(account: str, pence: int) -> str:
    """Return the order to pay `pence` into `account`, which has six digits."""
    # show: danger
    if len(account) != 6 or not account.isdigit() or account in BLOCKED:
        raise ValueError("there is no such account")
    # end: danger
    return f"Account: {account}\nPence: {pence}\nLimit: 50000\n\n"
