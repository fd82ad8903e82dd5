"""Bookings: what guests may change about their own."""

from dataclasses import dataclass, fields
from typing import Any, ClassVar


@dataclass
class Booking:
    MOST: ClassVar[int] = 8
    guest: str
    seats: int = 1
    note: str = ""
    paid: bool = False

    def price(self) -> int:
        """Return what the booking costs, in pence."""
        return self.seats * 1250


def change(booking: Booking, wanted: dict[str, Any]) -> None:
    """Change the booking as the JSON of the request says."""
    # show: danger
    if not wanted.keys() <= {field.name for field in fields(booking)}:
        raise ValueError("there is no such field")
    if wanted.get("seats", 1) not in range(1, booking.MOST + 1):
        raise ValueError("too few seats, or too many")
    for name, value in wanted.items():
        setattr(booking, name, value)
    # end: danger
