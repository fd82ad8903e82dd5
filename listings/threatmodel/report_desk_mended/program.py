"""The report desk after its threat model, with a test for each threat."""

# show: desk
import csv
import io
import logging
import secrets
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

DESK = Path("desk")
LARGEST, MOST = 100_000, 20  # bytes in a file, files of a customer
HIGHEST = 1_000_000  # price
SIGNED_IN: dict[str, int] = {}  # token: number of the customer
log = logging.getLogger("desk")


class Refused(Exception):
    """The customer may not do this; the message may be shown to them."""


def _folder(token: str) -> Path:
    if token not in SIGNED_IN:
        raise Refused("sign in first")
    return DESK / str(SIGNED_IN[token])


def receive(token: str, label: str, content: bytes) -> str:
    """Store what a customer sent and return its key."""
    folder = _folder(token)
    folder.mkdir(parents=True, exist_ok=True)
    if len(content) > LARGEST or len(list(folder.iterdir())) >= MOST:
        raise Refused("too large, or too many")
    key = secrets.token_hex(8)
    (folder / key).write_bytes(content)
    log.info("customer %d sent %r", SIGNED_IN[token], label[:80])
    return key


def report(token: str, key: str) -> str:
    """Add up the sales and return the report."""
    stored = {path.name: path for path in _folder(token).glob("*")}
    file = stored.get(key)
    if file is None:
        raise Refused("no such file")
    try:
        rows = csv.DictReader(io.StringIO(file.read_text(encoding="utf-8")))
        prices = [Decimal(row["price"]) for row in rows]
    except (ArithmeticError, KeyError, TypeError, ValueError) as error:
        raise Refused("not a CSV file with prices") from error
    if not all(price.is_finite() and 0 <= price <= HIGHEST for price in prices):
        raise Refused("this is no price")
    return f"{sum(prices):.2f}"


# end: desk
lines = io.StringIO()
log.addHandler(logging.StreamHandler(lines))
log.setLevel(logging.INFO)
log.propagate = False
SIGNED_IN |= {"token-a": 1, "token-m": 2}  # acme, mallory


# show: tests
def refused(act: Callable[..., object], *arguments: object) -> bool:
    try:
        act(*arguments)
    except Refused:
        return True
    return False


def refused_report(content: bytes) -> bool:
    return refused(report, "token-m", receive("token-m", "", content))


NO_PRICES = (b"price\n1\nnan\n", b"price\n-1\n1\n", b"price\n1e7\n", b"price\nx\n")
NO_CSV = (b"cost\n1\n", b"item,price\ntea\n", b"price\n\xff\n")
may = receive("token-a", "may.csv", b"price\n10.50\n4.50\n")
receive("token-m", "x.csv\ncustomer 1 sent june.csv", b"price\n1\n")
logged = lines.getvalue()
long_label = "y" * 1000
receive("token-m", long_label, b"")
tests = {
    "spoofing: a name is no token": refused(report, "acme", may),
    "tampering: only the owner's report": report("token-a", may) == "15.00",
    "tampering: no such price": all(map(refused_report, NO_PRICES)),
    "tampering: not a CSV file": all(map(refused_report, NO_CSV)),
    "repudiation: one line for each file": len(logged.splitlines()) == 2,
    "disclosure: not acme's file": refused(report, "token-m", may),
    "disclosure: no way out of the folder": refused(report, "token-m", f"../1/{may}"),
    "denial: the largest file": not refused(receive, "token-m", "", bytes(100_000)),
    "denial: one byte more": refused(receive, "token-m", "", bytes(100_001)),
    "denial: a short line in the log": long_label not in lines.getvalue(),
    "denial: too many files": any(
        refused(receive, "token-m", "", b"") for _ in range(20)
    ),
}
for threat, held in tests.items():
    print(f"{threat:<38}{'held' if held else 'BROKEN'}")
# end: tests
