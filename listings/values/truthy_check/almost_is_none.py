"""Documents: hand one out to the holder of a key."""

from typing import Any

USUAL_LIMIT = 100


def read_document(documents: dict[str, str], key: dict[str, Any], name: str) -> str:
    """Return the document `name` if `key`, a record from JSON, allows it.

    A key without `only` opens every document; one without `limit` has the usual one.
    """
    only, limit = key.get("only"), key.get("limit")
    # show: danger
    if not key["active"]:
        raise PermissionError("this key is not active")
    if only is not None and name not in only:
        raise PermissionError("this key does not open it")
    if key["used"] >= (USUAL_LIMIT if limit is None else limit):
        raise PermissionError("this key is used up")
    # end: danger
    return documents[name]
