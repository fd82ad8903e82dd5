"""A report desk: customers send a CSV of sales and fetch a report."""

# show: desk
import csv
import logging
import sys
from pathlib import Path

DESK = Path("desk")
log = logging.getLogger("desk before")


def receive(customer: str, file_name: str, content: str) -> None:
    """Store what a customer sent."""
    folder = DESK / customer
    folder.mkdir(parents=True, exist_ok=True)
    (folder / file_name).write_text(content)
    log.info("%s sent %s", customer, file_name)


def report(customer: str, file_name: str) -> str:
    """Add up the sales and return the report."""
    with (DESK / customer / file_name).open() as file:
        total = sum(float(row["price"]) for row in csv.DictReader(file))
    return f"{customer}: {total:.2f}"


# end: desk
output = logging.StreamHandler(sys.stdout)
output.setFormatter(logging.Formatter("log: %(message)s"))
log.addHandler(output)
log.setLevel(logging.INFO)
log.propagate = False
# show: abuse
receive("acme", "may.csv", "price\n10.50\n4.50\n")
print(report("acme", "may.csv"))
receive("mallory", "x.csv\nlog: acme sent june.csv", "price\n1\n")
print("disclosure:", report("mallory", "../acme/may.csv").partition(": ")[2])
receive("mallory", "../acme/may.csv", "price\nnan\n")
print("tampering:", report("acme", "may.csv"))
# end: abuse
