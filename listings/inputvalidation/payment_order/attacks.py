"""Attacks on a payment order, by the account that a customer gives."""

from prover import Target

from .stage import Stage


def attack_more_lines(target: Target, stage: Stage) -> bool:
    """Go on after the six digits with a line of one's own."""
    order = target.payment_order("123456\nLimit: 9999999", 40_000_00)
    read = stage.bank_reads(order)
    print("the bank reads the limit", read["Limit"])
    return str(read["Limit"]) == "9999999"


def attack_last_line_break(target: Target, stage: Stage) -> bool:
    """End with a line break: the empty line that follows ends the order early."""
    order = target.payment_order("123456\n", 40_000_00)
    print(order)
    read = stage.bank_reads(order)
    print("the bank reads the limit", read["Limit"])
    return read["Account"] == "123456" and read["Limit"] is None


def attack_other_digits(target: Target, stage: Stage) -> bool:
    """Write a blocked account in Arabic-Indic digits, which the bank can read."""
    order = target.payment_order("٩٩٩٩٩٩", 500)
    account = int(stage.bank_reads(order)["Account"])
    print("the bank pays into", account)
    return account == 999999


def attack_trailing_blank(target: Target, stage: Stage) -> bool:
    """Put a blank after a blocked account; to the list it is another text."""
    order = target.payment_order("999999 ", 500)
    account = int(stage.bank_reads(order)["Account"])
    print("the bank pays into", account)
    return account == 999999
