"""Which texts `int`, `float` and a pattern accept as numbers."""

import re

TEXTS = ("42", " 42\n", "4_2", "٤٢", "-0", "1e3", "nan", "-inf", "0x2a")


def told(read: type[int] | type[float], text: str) -> str:
    """Return the value that a type reads from a text."""
    try:
        return str(read(text))
    except ValueError:
        return "refused"


print(f"{'text':<16}{'int':<9}{'float':<9}[0-9]+")
for text in TEXTS:
    pattern = "matches" if re.fullmatch(r"[0-9]+", text) else "refused"
    print(f"{ascii(text):<16}{told(int, text):<9}{told(float, text):<9}{pattern}")

nan = float("nan")
print("nan < 0:", nan < 0, " nan > 8:", nan > 8, " 0 <= nan <= 8:", 0 <= nan <= 8)
