"""Bookings: what guests may change about their own."""

import re
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


# show: change
# Half a surrogate pair cannot be encoded, and some databases store no NUL.
NOT_STORED = re.compile(r"[\x00\ud800-\udfff]")


def change(booking: Booking, wanted: dict[str, Any]) -> None:
    """Change the booking as the JSON of the request says."""
    if not isinstance(wanted, dict) or not wanted.keys() <= {"seats", "note"}:
        raise ValueError("only the seats and the note can be changed")
    seats = wanted.get("seats", booking.seats)
    note = wanted.get("note", booking.note)
    if type(seats) is not int or not 1 <= seats <= booking.MOST:
        raise ValueError("seats is a whole number from 1 to 8")
    if type(note) is not str or len(note) > 200 or NOT_STORED.search(note):
        raise ValueError("the note is a text of at most 200 characters")
    booking.seats, booking.note = seats, note


# end: change
