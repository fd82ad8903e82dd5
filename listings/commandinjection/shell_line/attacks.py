"""Attacks on finding a word that a user types."""

from prover import Target

from .stage import Stage


def attack_second_command(target: Target, stage: Stage) -> bool:
    """Close the quote, and begin a second command."""
    found = target.find_lines(stage.notes, 'x"; cat ../secret.txt; "')
    print(found)
    return stage.secret in found


def attack_substitution(target: Target, stage: Stage) -> bool:
    """Leave the quotes alone: the shell runs `$( )` inside of them."""
    target.find_lines(stage.notes, "$(cp ../secret.txt marker.txt)")
    print("marker.txt is there:", stage.marker.exists())
    return stage.marker.exists() and stage.marker.read_text() == stage.secret


def attack_second_line(target: Target, stage: Stage) -> bool:
    """End the line: a newline divides commands as a semicolon does."""
    found = target.find_lines(stage.notes, 'x" notes.txt\ncat "../secret.txt')
    print(found)
    return any(stage.secret in line for line in found)


def attack_second_file(target: Target, stage: Stage) -> bool:
    """Bring an argument of one's own: quotes and spaces, nothing else."""
    found = target.find_lines(stage.notes, 'secret" "../secret.txt')
    print(found)
    return any(stage.secret in line for line in found)
