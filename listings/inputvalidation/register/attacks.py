"""Attacks on the names of accounts, by Mallory."""

from prover import Target

from .stage import Stage


def takes(target: Target, stage: Stage, sent: str, wanted: str) -> bool:
    name = target.register(stage.accounts, sent, "Mallory")
    print(f"{ascii(sent)} became {name!r}")
    print(f"{wanted!r} belongs to", stage.accounts.get(wanted))
    return stage.accounts.get(wanted) == "Mallory"


def attack_capital(target: Target, stage: Stage) -> bool:
    """Write the name of an existing account with a capital letter."""
    return takes(target, stage, "Alice", "alice")


def attack_full_width(target: Target, stage: Stage) -> bool:
    """Write a reserved name in full-width letters, which NFKC turns into ordinary ones."""
    return takes(target, stage, "ａｄｍｉｎ", "admin")


def attack_encoded(target: Target, stage: Stage) -> bool:
    """Write one letter of a reserved name as a percent code."""
    return takes(target, stage, "%61dmin", "admin")


def attack_kelvin(target: Target, stage: Stage) -> bool:
    """Write the sign for the unit kelvin, which case folding turns into a `k`."""
    return takes(target, stage, "mi\u212ae", "mike")


def attack_byte_order_mark(target: Target, stage: Stage) -> bool:
    """Put a character that nobody sees before a name that is taken."""
    name = target.register(stage.accounts, "%EF%BB%BFalice", "Mallory")
    print("the names are", *map(ascii, stage.accounts))
    return bool(name != "alice" and name.strip("\ufeff") == "alice")


def attack_long_name(target: Target, stage: Stage) -> bool:
    """Register a name that the database cuts to twenty characters, and to one of ours."""
    name = target.register(stage.accounts, "customer_service_deskx", "Mallory")
    print(f"{name!r} is stored as {name[:20]!r}")
    return bool(name[:20] == "customer_service_des")


def attack_growing_text(target: Target, stage: Stage) -> bool:
    """Send a character that normalisation turns into eighteen, 100,000 times."""
    with stage.measure() as used:
        try:
            target.register(stage.accounts, "\ufdfa" * 100_000, "Mallory")
        except ValueError as error:
            print("the answer:", str(error)[:60])
    memory = used.memory or 0
    print("more" if memory > 8e6 else "less", "than 8 MB of memory")
    return memory > 8e6
