"""Attacks on the names of accounts, by Mallory."""

from prover import Target

from .stage import Stage


def takes(target: Target, stage: Stage, sent: str, wanted: str) -> bool:
    name = target.register(stage.accounts, sent, "Mallory")
    print(f"{ascii(sent)} became {name!r}")
    print(f"{wanted!r} belongs to", stage.accounts.get(wanted))
    return stage.accounts.get(wanted) == "Mallory"


def attack_capital(target: Target, stage: Stage) -> bool:
    """Write the name of an account with a capital."""
    return takes(target, stage, "Alice", "alice")


def attack_full_width(target: Target, stage: Stage) -> bool:
    """Write a reserved name in full-width letters, which NFKC makes plain."""
    return takes(target, stage, "ａｄｍｉｎ", "admin")


def attack_encoded(target: Target, stage: Stage) -> bool:
    """Write one letter of a reserved name as a percent code."""
    return takes(target, stage, "%61dmin", "admin")


def attack_kelvin(target: Target, stage: Stage) -> bool:
    """Write a k as the sign for the unit kelvin, which becomes a k in the end."""
    return takes(target, stage, "mi\u212ae", "mike")
