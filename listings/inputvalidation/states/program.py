"""Annotations alone check nothing; an `Enum` and `__post_init__` do."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any


class Tariff(Enum):
    FULL = "full"
    CHILD = "child"


@dataclass(frozen=True)
class Hoped:
    tariff: Tariff
    seats: int


@dataclass(frozen=True)
class Ticket:
    tariff: Tariff
    seats: int

    def __post_init__(self) -> None:
        if type(self.seats) is not int or not 1 <= self.seats <= 8:
            raise ValueError(f"{self.seats!r} seats")


sent: Any = {"tariff": "staff", "seats": "many"}
print(Hoped(sent["tariff"], sent["seats"]))

for tariff, seats in (("full", 2), ("staff", 2), ("full", "many"), ("child", True)):
    try:
        print(Ticket(Tariff(tariff), seats))  # type: ignore[arg-type]
    except ValueError as error:
        print("ValueError:", error)

ticket = Ticket(Tariff.FULL, 2)
try:
    replace(ticket, seats=9)
except ValueError as error:
    print("ValueError:", error)
