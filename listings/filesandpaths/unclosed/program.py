"""When what was written reaches the file, and who closes it after an error."""

from pathlib import Path

journal = Path("journal.txt")

file = journal.open("w", encoding="utf-8")
file.write("Ada paid 100")
print("after write:    ", repr(journal.read_text(encoding="utf-8")))
file.close()
print("after close:    ", repr(journal.read_text(encoding="utf-8")))

try:
    file = journal.open("a", encoding="utf-8")
    file.write(", Mallory paid " + 5)  # type: ignore[operator]
    file.close()
except TypeError:
    print("closed, plain:  ", file.closed)
    file.close()

try:
    with journal.open("a", encoding="utf-8") as file:
        file.write(", Mallory paid " + 5)  # type: ignore[operator]
except TypeError:
    print("closed, by with:", file.closed)
