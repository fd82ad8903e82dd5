"""The same bytes, read with several encodings and several ways to treat errors."""

from pathlib import Path

note = Path("note.txt")
note.write_text("Zoë", encoding="utf-8")
for encoding in ("utf-8", "latin-1", "ascii"):
    try:
        print(f"{encoding:<8}", note.read_text(encoding=encoding))
    except UnicodeDecodeError as error:
        print(f"{encoding:<8}", "UnicodeDecodeError:", error.reason)

print()
note.write_bytes(b"<scr\xffipt>")
print("forbidden word found:", b"<script>" in note.read_bytes())
for errors in ("replace", "surrogateescape", "ignore"):
    text = note.read_text(encoding="utf-8", errors=errors)
    print(f"{errors:<16}", ascii(text))
