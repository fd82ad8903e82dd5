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


# show: change
def change(booking: Booking, wanted: dict[str, Any]) -> None:
    """Change the booking as the JSON of the request says."""
    # show: danger
    for name, value in wanted.items():
        setattr(booking, name, value)
    # end: danger
    if booking.seats > booking.MOST:
        raise ValueError("too many seats")


# end: change
