"""Legitimate uses of a payment order."""

from prover import Target

from .stage import Stage


def use_account(target: Target, stage: Stage) -> tuple[object, object]:
    """Pay into an account."""
    right = "Account: 123456\nPence: 500\nLimit: 50000\n\n"
    return target.payment_order("123456", 500), right


def use_leading_zeros(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep the zeros at the beginning: an account is a string, not a number."""
    order = target.payment_order("000042", 500)
    return str(stage.bank_reads(order)["Account"]), "000042"


def use_smallest_and_largest(target: Target, stage: Stage) -> tuple[object, object]:
    """Pay a penny, and as much as the limit allows."""
    orders = [target.payment_order("123456", pence) for pence in (1, 50_000_00)]
    found = [str(stage.bank_reads(order)["Pence"]) for order in orders]
    return found, ["1", "5000000"]
