"""Bookings: what guests may change about their own."""

from dataclasses import dataclass
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
    if not wanted.keys() <= {"seats", "note"}:
        raise ValueError("only the seats and the note can be changed")
    seats = wanted.get("seats", booking.seats)
    if seats < 1 or seats > booking.MOST:
        raise ValueError("too few seats, or too many")
    booking.seats, booking.note = seats, wanted.get("note", booking.note)
    # end: danger
