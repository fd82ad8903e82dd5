"""A vending machine: sells drinks and returns the change."""


def buy(purse: int, price: int, count: int) -> int:
    """Return what is left in the purse after buying `count` drinks."""
    if type(count) is not int or not 1 <= count <= 10:
        raise ValueError("count must be a whole number from 1 to 10")
    cost = price * count
    if cost > purse:
        raise ValueError("not enough money")
    return purse - cost
