"""Open a file in each mode, once where there is one and once where there is none."""

from pathlib import Path

there, absent = Path("there.txt"), Path("absent.txt")

print(f"{'mode':<5} {'a file with: old text':<24} no file")
for mode in ("r", "r+", "w", "a", "x"):
    there.write_text("old text", encoding="utf-8")
    absent.unlink(missing_ok=True)
    seen = []
    for path in (there, absent):
        try:
            with path.open(mode, encoding="utf-8") as file:
                if mode != "r":
                    file.write("new")
            seen.append(f"then: {path.read_text(encoding='utf-8')}")
        except OSError as error:
            seen.append(type(error).__name__)
    print(f"{mode:<5} {seen[0]:<24} {seen[1]}")
