"""Which values count as true in an `if`."""

from datetime import timedelta

VALUES: list[object] = [
    *(None, False, 0, 0.0, "", [], {}, timedelta(0)),
    *("0", "false", "None", " ", [0], [None], float("nan")),
]

print("false:", *[repr(value) for value in VALUES if not value])
print("true: ", *[repr(value) for value in VALUES if value])
