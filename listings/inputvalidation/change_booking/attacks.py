"""Attacks on a booking, by the fields of a request."""

import json
from typing import Any

from prover import Stage, Target


def changed(target: Target, wanted: str) -> Any:
    """Return a booking after the program met a request, refused or not."""
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
    """Set the limit, a value of the class, on the booking itself."""
    return bool(changed(target, '{"MOST": 500, "seats": 500}').seats == 500)


def attack_dict(target: Target, stage: Stage) -> bool:
    """Replace all the attributes at once, without naming one of them."""
    inside = {"guest": "Mallory", "seats": 8, "note": "", "paid": True}
    return changed(target, json.dumps({"__dict__": inside})).paid is True


def attack_not_a_number(target: Target, stage: Stage) -> bool:
    """Ask for NaN seats, which are neither too many nor too few."""
    seats = changed(target, '{"seats": NaN}').seats
    return not 1 <= seats <= 8


def attack_half_seats(target: Target, stage: Stage) -> bool:
    """Ask for a seat and a hundredth: within the range, and no number of seats."""
    return type(changed(target, '{"seats": 1.01}').seats) is not int


def attack_refused(target: Target, stage: Stage) -> bool:
    """Ask for too much, be refused, and look what the booking holds now."""
    return bool(changed(target, '{"seats": 500}').seats == 500)
