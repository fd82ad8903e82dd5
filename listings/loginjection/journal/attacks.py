"""Attacks on the journal, by the action that a guest sends."""

from prover import Target

from .stage import Stage


def lost(target: Target, stage: Stage, action: str) -> bool:
    """Return whether the importer finds no record of an action."""
    target.note(stage.path, "mallory", "guest", action)
    records = stage.imported()
    print(len(records), "records imported")
    return not records


def attack_second_role(target: Target, stage: Stage) -> bool:
    """Close the string and add a second role: of two equal names, `json` keeps the last."""
    action = 'look", "role": "admin'
    target.note(stage.path, "mallory", "guest", action)
    records = stage.imported()
    print(*records, sep="\n")
    return bool(records and records[0]["role"] == "admin")


def attack_second_record(target: Target, stage: Stage) -> bool:
    """Close the record and write another one in the name of root."""
    action = 'look"}\n{"user": "root", "role": "admin", "action": "delete all'
    target.note(stage.path, "mallory", "guest", action)
    records = stage.imported()
    print(*records, sep="\n")
    return any(record["user"] == "root" for record in records)


def attack_backslash(target: Target, stage: Stage) -> bool:
    """End with a backslash: the record is invalid, and the importer skips it."""
    return lost(target, stage, "delete all\\")


def attack_line_separator(target: Target, stage: Stage) -> bool:
    """Put U+2028 into the record: the importer sees two halves and skips both."""
    return lost(target, stage, "delete\u2028all")
