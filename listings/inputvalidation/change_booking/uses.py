"""Legitimate uses: changing a booking."""

from prover import Stage, Target


def use_seats(target: Target, stage: Stage) -> tuple[object, object]:
    """Take more seats."""
    booking = target.Booking("Ada")
    target.change(booking, {"seats": 3})
    return (booking.seats, booking.price()), (3, 3750)


def use_note(target: Target, stage: Stage) -> tuple[object, object]:
    """Leave a note, and the seats as they were."""
    booking = target.Booking("Ada", 2)
    target.change(booking, {"note": "by the window, please"})
    return (booking.seats, booking.note), (2, "by the window, please")
