"""Legitimate uses: ordering a payment."""

from prover import Target

from .stage import Stage


def use_account(target: Target, stage: Stage) -> tuple[object, object]:
    """Pay into an account."""
    right = "Account: 123456\nPence: 500\nLimit: 50000\n\n"
    return target.payment_order("123456", 500), right


def use_leading_zeros(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep the zeros at the beginning: an account is a text, not a number."""
    order = target.payment_order("000042", 500)
    return str(stage.bank_reads(order)["Account"]), "000042"
