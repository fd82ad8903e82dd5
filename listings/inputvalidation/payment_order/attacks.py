"""Attacks on a payment order through the account or the amount."""

from prover import Target

from .stage import Stage


def attack_more_lines(target: Target, stage: Stage) -> bool:
    """Add a line of text after the six digits."""
    order = target.payment_order("123456\nLimit: 9999999", 40_000_00)
    read = stage.bank_reads(order)
    print("the bank reads the limit", read["Limit"])
    return str(read["Limit"]) == "9999999"


def attack_last_line_break(target: Target, stage: Stage) -> bool:
    """End with a line break, which makes an empty line that ends the order early."""
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
    """Put a space after a blocked account, so that it is not equal to the text on the list."""
    order = target.payment_order("999999 ", 500)
    account = int(stage.bank_reads(order)["Account"])
    print("the bank pays into", account)
    return account == 999999


def attack_negative_amount(target: Target, stage: Stage) -> bool:
    """Pay a negative amount, which takes money out of the other account."""
    read = stage.bank_reads(target.payment_order("123456", -40_000_00))
    print("the bank pays", read["Pence"], "pence")
    return int(read["Pence"]) < 0


def attack_above_the_limit(target: Target, stage: Stage) -> bool:
    """Pay more than the limit that the order itself names, in pounds."""
    read = stage.bank_reads(target.payment_order("123456", 50_000_01))
    print(
        "the bank pays", read["Pence"], "pence; the limit is", read["Limit"], "pounds"
    )
    return int(read["Pence"]) > int(read["Limit"]) * 100
