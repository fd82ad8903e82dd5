"""Quotes one harmless name and three hostile ones with `shlex`, and splits the result."""

import shlex

NAMES = ("report.txt", "a b; id", "--checkpoint-action=exec=id", "a\nid")

for name in NAMES:
    quoted = shlex.quote(name)
    inside = f"sh -c 'wc {quoted}'"
    print("name:                  ", repr(name))
    print("  quoted:              ", repr(quoted))
    print("  quoted inside quotes:", shlex.split(inside))
print("a line, split:", shlex.split("grep \"word\" '--file=../secret.txt' a; id"))
