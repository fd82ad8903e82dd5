"""Attacks on the journal, by what a guest does."""

from prover import Target

from .stage import Stage


def lost(target: Target, stage: Stage, action: str) -> bool:
    """Return whether the importer finds nothing of an action."""
    target.note(stage.path, "mallory", "guest", action)
    records = stage.imported()
    print(len(records), "records imported")
    return not records


def attack_second_role(target: Target, stage: Stage) -> bool:
    """Close the text and give the role again; of two, `json` takes the last."""
    action = 'look", "role": "admin'
    target.note(stage.path, "mallory", "guest", action)
    records = stage.imported()
    print(*records, sep="\n")
    return bool(records and records[0]["role"] == "admin")


def attack_second_record(target: Target, stage: Stage) -> bool:
    """Close the record and write another, in somebody else's name."""
    action = 'look"}\n{"user": "root", "role": "admin", "action": "delete all'
    target.note(stage.path, "mallory", "guest", action)
    records = stage.imported()
    print(*records, sep="\n")
    return any(record["user"] == "root" for record in records)


def attack_backslash(target: Target, stage: Stage) -> bool:
    """End with a backslash: the record is broken, and what was done is lost."""
    return lost(target, stage, "delete all\\")


def attack_line_separator(target: Target, stage: Stage) -> bool:
    """Put a line break of Unicode into the record: two halves, no record."""
    return lost(target, stage, "delete\u2028all")
