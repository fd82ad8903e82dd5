"""Attacks on a comparison that takes patterns."""

from prover import Target

from .stage import Stage


def attack_anything(target: Target, stage: Stage) -> bool:
    """Send the pattern that matches everything."""
    found = target.open_share(stage.db, "%")
    print(found)
    return bool(found == stage.secret)


def attack_right_length(target: Target, stage: Stage) -> bool:
    """Send as many places as a code has characters."""
    found = target.open_share(stage.db, "_______")
    print(found)
    return bool(found == stage.secret)


def attack_letter_by_letter(target: Target, stage: Stage) -> bool:
    """Find the code from its beginning, a letter at a time, and keep it."""
    known = "K"
    while len(known) < len(stage.code):
        for letter in "0123456789abcdef":
            rest = "_" * (len(stage.code) - len(known) - 1)
            try:
                found = target.open_share(stage.db, known + letter + rest)
            except Exception:
                continue
            if found == stage.secret:
                known += letter
                break
        else:
            return False
    print("all letters of the code are known:", known == stage.code)
    return known == stage.code


def attack_known_beginning(target: Target, stage: Stage) -> bool:
    """Type the beginning that all codes have, and leave the rest open."""
    found = target.open_share(stage.db, "k%")
    print(found)
    return bool(found == stage.secret)
