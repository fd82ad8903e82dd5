"""Attacks on a booking through the fields of a request."""

import json
from typing import Any

from prover import Stage, Target


def changed(target: Target, wanted: str) -> Any:
    """Return a booking after a request, whether it was refused or not."""
    booking = target.Booking("Mallory")
    try:
        target.change(booking, json.loads(wanted))
    except ValueError as error:
        print("the answer:", error)
    print(f"seats {booking.seats}, price {booking.price()}, paid {booking.paid}")
    return booking


def attack_paid(target: Target, stage: Stage) -> bool:
    """Set a field that the form does not show."""
    return changed(target, '{"seats": 8, "paid": true}').paid is True


def attack_own_limit(target: Target, stage: Stage) -> bool:
    """Set the limit, which belongs to the class, on the booking itself."""
    return bool(changed(target, '{"MOST": 500, "seats": 500}').seats == 500)


def attack_dict(target: Target, stage: Stage) -> bool:
    """Replace all attributes at once through `__dict__`."""
    inside = {"guest": "Mallory", "seats": 8, "note": "", "paid": True}
    return changed(target, json.dumps({"__dict__": inside})).paid is True


def attack_not_a_number(target: Target, stage: Stage) -> bool:
    """Ask for NaN seats, which are neither too many nor too few."""
    seats = changed(target, '{"seats": NaN}').seats
    return not 1 <= seats <= 8


def attack_half_seats(target: Target, stage: Stage) -> bool:
    """Ask for 1.01 seats, which is within the range but not a whole number."""
    return type(changed(target, '{"seats": 1.01}').seats) is not int


def attack_refused(target: Target, stage: Stage) -> bool:
    """Ask for too many seats, and look at the booking after the refusal."""
    return bool(changed(target, '{"seats": 500}').seats == 500)


def attack_half_a_character(target: Target, stage: Stage) -> bool:
    """Leave a note that nobody can store or show: half a surrogate pair."""
    note = changed(target, '{"note": "\\ud83c"}').note
    try:
        note.encode()
    except UnicodeEncodeError as error:
        print("the note cannot be encoded:", error.reason)
        return True
    return False
