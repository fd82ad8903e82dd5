"""More ways to write the flaw, and honest code that looks like it. Nothing runs this."""


def total(price: int, quantity: int) -> int:
    # ruleid: TEMPLATE-RULE
    return price * quantity


def fee(days: int, rate: int = 3) -> int:
    # ruleid: TEMPLATE-RULE
    return rate * days


class Basket:
    def add(self, price: int, count: int) -> None:
        # ruleid: TEMPLATE-RULE
        self.sum += price * count


async def bill(hours: int, wage: int) -> int:
    if hours < 0:
        raise ValueError("no negative hours")
    # ruleid: TEMPLATE-RULE
    return wage * hours


def seats(rows: int, price: int) -> int:
    if rows == 0:
        return 0
    # ruleid: TEMPLATE-RULE
    return price * rows


def checked(price: int, count: int) -> int:
    if not 1 <= count <= 10:
        raise ValueError("from 1 to 10")
    # ok: TEMPLATE-RULE
    return price * count


def cut(price: int, count: int) -> int:
    if 1 <= count <= 10:
        # ok: TEMPLATE-RULE
        return price * count
    return 0


def area() -> int:
    # ok: TEMPLATE-RULE
    return 3 * 4


def scaled(values: list[float], factor: float) -> list[float]:
    # ok: TEMPLATE-RULE
    return [factor * each for each in values]


def line(width: int) -> str:
    # ok: TEMPLATE-RULE
    return width * "-"
