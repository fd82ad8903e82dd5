"""Attacks on finding a word that a user types."""

from prover import Target

from .stage import Stage


def attack_second_command(target: Target, stage: Stage) -> bool:
    """Close the quotation mark, then start a second command after a semicolon."""
    found = target.find_lines(stage.notes, 'x"; cat ../secret.txt; "')
    print(found)
    return stage.secret in found


def attack_substitution(target: Target, stage: Stage) -> bool:
    """Use no quotation mark: the shell runs `$( )` inside double quotes as well."""
    target.find_lines(stage.notes, "$(cp ../secret.txt marker.txt)")
    print("marker.txt exists:", stage.marker.exists())
    return stage.marker.exists() and stage.marker.read_text() == stage.secret


def attack_second_line(target: Target, stage: Stage) -> bool:
    """Use a newline, which separates commands just as a semicolon does."""
    found = target.find_lines(stage.notes, 'x" notes.txt\ncat "../secret.txt')
    print(found)
    return any(stage.secret in line for line in found)


def attack_second_file(target: Target, stage: Stage) -> bool:
    """Add an argument with quotation marks and a space: `grep` searches one more file."""
    found = target.find_lines(stage.notes, 'secret" "../secret.txt')
    print(found)
    return any(stage.secret in line for line in found)


def attack_option(target: Target, stage: Stage) -> bool:
    """Type an option: `-f` reads the patterns from a file, and `-o` prints what matched."""
    stage.add_note(" ".join(f"{number:04}" for number in range(10_000)))
    found = target.find_lines(stage.notes, "-of../pin.txt")
    print(["<the PIN>"] if found == [stage.pin] else found)
    return bool(found == [stage.pin])


def attack_hide_the_notes(target: Target, stage: Stage) -> bool:
    """Add a note with a NUL: `grep` takes the file for a binary one and prints no line."""
    stage.add_note("lunch\0")
    found = target.find_lines(stage.notes, "budget")
    print(found)
    return "The budget is late" not in found
