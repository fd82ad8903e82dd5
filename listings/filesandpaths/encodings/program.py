"""The bytes of one word, read in three encodings and with two ways to handle errors."""

from pathlib import Path

path = Path("name.txt")
path.write_text("Zoë", encoding="utf-8")

for encoding in ("utf-8", "latin-1", "ascii"):
    try:
        print(f"{encoding:<8}", path.read_text(encoding=encoding))
    except UnicodeDecodeError as error:
        print(f"{encoding:<8}", "UnicodeDecodeError:", error.reason)

print("ignore  ", path.read_text(encoding="ascii", errors="ignore"))
print("escape  ", ascii(path.read_text(encoding="ascii", errors="surrogateescape")))
