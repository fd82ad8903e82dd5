"""Documents: hand one out to the holder of a key."""

from typing import Any

USUAL_LIMIT = 100


def read_document(documents: dict[str, str], key: dict[str, Any], name: str) -> str:
    """Return the document `name` if `key`, a record from JSON, allows it.

    A key without `only` opens every document; one without `limit` has the usual one.
    """
    # show: checks
    only, limit, used = key.get("only"), key.get("limit"), key.get("used")
    if key.get("active") is not True:
        raise PermissionError("this key is not active")
    if only is not None and (type(only) is not list or name not in only):
        raise PermissionError("this key does not open it")
    limit = USUAL_LIMIT if limit is None else limit
    if type(limit) is not int or type(used) is not int or not 0 <= used < limit:
        raise PermissionError("this key is used up")
    # end: checks
    if name not in documents:
        raise PermissionError("there is no such document")
    return documents[name]
