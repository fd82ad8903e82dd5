"""The report desk after its threat model, with a test for each threat."""

# show: desk
import csv
import io
import logging
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

DESK = Path("desk")
LARGEST, MOST = 100_000, 100  # characters in a file, files of a customer
SIGNED_IN: dict[str, int] = {}  # token: number of the customer


def receive(token: str, label: str, content: str) -> int:
    """Store what a customer sent and return its number."""
    folder = DESK / str(SIGNED_IN[token])
    folder.mkdir(parents=True, exist_ok=True)
    number = len(list(folder.iterdir()))
    if len(content) > LARGEST or number >= MOST:
        raise ValueError("too large, or too many")
    with (folder / f"{number}.csv").open("x") as file:
        file.write(content)
    logging.info("customer %d sent %r", SIGNED_IN[token], label)
    return number


def report(token: str, number: int) -> str:
    """Add up the sales and return the report."""
    with (DESK / str(SIGNED_IN[token]) / f"{number:d}.csv").open() as file:
        prices = [Decimal(row["price"]) for row in csv.DictReader(file)]
    if not all(price.is_finite() and abs(price) < 1_000_000 for price in prices):
        raise ValueError("this is no price")
    return f"{sum(prices):.2f}"


# end: desk
log = io.StringIO()
logging.basicConfig(stream=log, format="%(message)s", level=logging.INFO)
SIGNED_IN |= {"token-a": 1, "token-m": 2}  # acme, mallory


# show: tests
def refused(act: Callable[..., object], *arguments: object) -> bool:
    try:
        act(*arguments)
    except (KeyError, ValueError, FileNotFoundError):
        return True
    return False


mays = receive("token-a", "may.csv", "price\n10.50\n4.50\n")
receive("token-m", "x.csv\ncustomer 1 sent june.csv", "price\n1\n")
nans = receive("token-m", "../1/0.csv", "price\nnan\n")
tests = {
    "spoofing: a name is no token": refused(report, "acme", mays),
    "disclosure: no way to acme": refused(report, "token-m", "../1/0"),
    "tampering: acme's report stands": report("token-a", mays) == "15.00",
    "tampering: nan is no price": refused(report, "token-m", nans),
    "repudiation: a line for each file": len(log.getvalue().splitlines()) == 3,
    "denial: a file has an end": refused(receive, "token-m", "", "x" * 100_001),
}
for threat, held in tests.items():
    print(f"{threat:<36}{'held' if held else 'BROKEN'}")
# end: tests
