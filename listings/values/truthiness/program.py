"""What `if` makes of values that mean something."""


def allowed(amount: int, limit: int | None) -> bool:
    """Wrong: a limit of 0, a blocked card, counts as no limit."""
    return not limit or amount <= limit


def allowed_if_given(amount: int, limit: int | None) -> bool:
    """Right: only None means that there is no limit."""
    return limit is None or amount <= limit


for limit in (None, 100, 0):
    print("limit", limit, allowed(500, limit), allowed_if_given(500, limit))
for text in ("", "False", "0", "no"):
    print(repr(text), bool(text))
