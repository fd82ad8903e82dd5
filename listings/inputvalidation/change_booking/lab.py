"""Get your booking paid, or more than eight seats, or a price below 1250 pence."""

from typing import Any

from prover import Stage, Target

INPUT = "json"
LABEL = "The fields of the request, as JSON"
START = '{"seats": 2, "note": "by the window, please"}'
HINTS = (
    "The program sets every field that is named. Which other fields are there?",
    "Python's `json` reads `NaN` as a number. How does it compare with 8?",
    "The fields of a booking are `guest`, `seats`, `note` and `paid`.",
)
ANSWER = '{"seats": 2, "paid": true}'


def attempt(target: Target, stage: Stage, given: Any) -> bool:
    booking = target.Booking("you")
    try:
        target.change(booking, given)
    except ValueError as error:
        print("the answer:", error)
    print(booking)
    return bool(booking.paid or not booking.price() >= 1250 or booking.seats > 8)
