"""Where a text ends a line, asked of three ways to read it."""

from pathlib import Path

path = Path("members.txt")
for name, mark in (
    ("line feed", "\n"),
    ("carriage return", "\r"),
    ("next line", "\x85"),
    ("line separator", "\u2028"),
    ("form feed", "\f"),
):
    path.write_bytes(f"ada{mark}root\n".encode())
    with path.open(encoding="utf-8") as file:
        as_text = len(list(file))
    with path.open(encoding="utf-8", newline="\n") as file:
        as_written = len(list(file))
    split = len(path.read_text(encoding="utf-8").splitlines())
    print(
        f"{name:<16} open: {as_text}  newline='\\n': {as_written}  splitlines: {split}"
    )
