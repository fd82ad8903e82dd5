"""A vending machine: sells drinks and returns the change."""


def buy(purse: int, price: int, count: int) -> int:
    """Return what is left in the purse after buying `count` drinks."""
    # show: danger
    if count < 0:
        raise ValueError("count must not be negative")
    # end: danger
    cost = price * count
    if cost > purse:
        raise ValueError("not enough money")
    return purse - cost
