"""Legitimate uses of changing a booking."""

from prover import Stage, Target


def use_seats(target: Target, stage: Stage) -> tuple[object, object]:
    """Take more seats."""
    booking = target.Booking("Ada")
    target.change(booking, {"seats": 3})
    return (booking.seats, booking.price()), (3, 3750)


def use_note(target: Target, stage: Stage) -> tuple[object, object]:
    """Leave a note, and keep the seats."""
    booking = target.Booking("Ada", 2)
    target.change(booking, {"note": "by the window, please"})
    return (booking.seats, booking.note), (2, "by the window, please")


def use_both(target: Target, stage: Stage) -> tuple[object, object]:
    """Take all the seats one may, with a long note that has quotes and an emoji."""
    booking = target.Booking("Ada")
    note = "it's for \u201cGran\u201d \U0001f382" + "!" * 183
    target.change(booking, {"seats": 8, "note": note})
    return (booking.seats, booking.note, len(note)), (8, note, 200)


def use_one_seat(target: Target, stage: Stage) -> tuple[object, object]:
    """Give back all seats but one."""
    booking = target.Booking("Ada", 3)
    target.change(booking, {"seats": 1})
    return booking.seats, 1
