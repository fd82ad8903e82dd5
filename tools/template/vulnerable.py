"""A vending machine: sells drinks and returns the change."""


def buy(purse: int, price: int, count: int) -> int:
    """Return what is left in the purse after buying `count` drinks."""
    # show: danger
    cost = price * count
    # end: danger
    if cost > purse:
        raise ValueError("not enough money")
    return purse - cost
