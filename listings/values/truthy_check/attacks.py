"""Attacks with keys that allow more than they were meant to."""

import json

from prover import Target

from .stage import Stage


def attack_empty_list(target: Target, stage: Stage) -> bool:
    """Use a key after the last document was removed from its list."""
    key = json.loads('{"active": true, "used": 3, "only": []}')
    found = target.read_document(stage.documents, key, "salaries")
    print(found)
    return stage.secret in found


def attack_limit_of_zero(target: Target, stage: Stage) -> bool:
    """Use a key that was frozen by a limit of 0."""
    key = json.loads('{"active": true, "used": 3, "limit": 0}')
    found = target.read_document(stage.documents, key, "salaries")
    print(found)
    return stage.secret in found


def attack_text_false(target: Target, stage: Stage) -> bool:
    """Use a key that a form switched off by storing the text `false`."""
    key = json.loads('{"active": "false", "used": 3}')
    found = target.read_document(stage.documents, key, "salaries")
    print(found)
    return stage.secret in found


def attack_text_for_a_list(target: Target, stage: Stage) -> bool:
    """Use a key whose list was entered as a string, in which `in` finds a substring."""
    key = json.loads('{"active": true, "used": 3, "only": "salaries-by-region"}')
    found = target.read_document(stage.documents, key, "salaries")
    print(found)
    return stage.secret in found


def attack_not_a_number(target: Target, stage: Stage) -> bool:
    """Use a key whose limit is NaN: the comparison with the limit is never true."""
    key = json.loads('{"active": true, "used": 1000, "limit": NaN}')
    found = target.read_document(stage.documents, key, "salaries")
    print(found)
    return stage.secret in found


def attack_count_is_not_a_number(target: Target, stage: Stage) -> bool:
    """Use a key whose counter is NaN: it never reaches the limit."""
    key = json.loads('{"active": true, "used": NaN, "limit": 4}')
    found = target.read_document(stage.documents, key, "salaries")
    print(found)
    return stage.secret in found


def attack_count_below_zero(target: Target, stage: Stage) -> bool:
    """Use a key whose counter went below zero, and has a thousand uses too many."""
    key = json.loads('{"active": true, "used": -1000, "limit": 4}')
    found = target.read_document(stage.documents, key, "salaries")
    print(found)
    return stage.secret in found
