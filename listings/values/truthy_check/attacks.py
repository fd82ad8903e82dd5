"""Attacks with keys that were meant to allow less."""

import json

from prover import Target

from .stage import Stage


def attack_empty_list(target: Target, stage: Stage) -> bool:
    """Use a key from whose list the last document was taken."""
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
    """Use a key that a form has switched off with the text `false`."""
    key = json.loads('{"active": "false", "used": 3}')
    found = target.read_document(stage.documents, key, "salaries")
    print(found)
    return stage.secret in found


def attack_text_for_a_list(target: Target, stage: Stage) -> bool:
    """Use a key whose list was entered as one text: `in` finds a part of it."""
    key = json.loads('{"active": true, "used": 3, "only": "salaries-by-region"}')
    found = target.read_document(stage.documents, key, "salaries")
    print(found)
    return stage.secret in found


def attack_not_a_number(target: Target, stage: Stage) -> bool:
    """Use a key whose limit is NaN: no comparison with it is true."""
    key = json.loads('{"active": true, "used": 1000, "limit": NaN}')
    found = target.read_document(stage.documents, key, "salaries")
    print(found)
    return stage.secret in found


def attack_count_is_not_a_number(target: Target, stage: Stage) -> bool:
    """Use a key whose counter has become NaN: it never reaches the limit."""
    key = json.loads('{"active": true, "used": NaN, "limit": 4}')
    found = target.read_document(stage.documents, key, "salaries")
    print(found)
    return stage.secret in found
