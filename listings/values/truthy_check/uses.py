"""Legitimate uses: keys that open what they should."""

import json

from prover import Target

from .stage import Stage


def use_key_for_everything(target: Target, stage: Stage) -> tuple[object, object]:
    """A key without restrictions opens every document."""
    key = json.loads('{"active": true, "used": 0}')
    return target.read_document(stage.documents, key, "menu"), "soup"


def use_null_is_absent(target: Target, stage: Stage) -> tuple[object, object]:
    """A restriction that is `null` does not restrict."""
    key = json.loads('{"active": true, "used": 3, "only": null, "limit": null}')
    return target.read_document(stage.documents, key, "menu"), "soup"


def use_key_with_a_list(target: Target, stage: Stage) -> tuple[object, object]:
    """A key for one document opens it, as often as its limit says."""
    key = json.loads('{"active": true, "used": 3, "only": ["menu"], "limit": 4}')
    return target.read_document(stage.documents, key, "menu"), "soup"


def use_last_time(target: Target, stage: Stage) -> tuple[object, object]:
    """A key with a limit of 4 opens a document for the fourth time."""
    key = json.loads('{"active": true, "used": 3, "limit": 4}')
    return target.read_document(stage.documents, key, "salaries"), stage.secret
