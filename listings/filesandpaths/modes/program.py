"""What each mode of `open` does to a file that is there already."""

from pathlib import Path

path = Path("notes.txt")
for mode in ("r", "a", "x", "w"):
    path.write_text("old ")
    try:
        with path.open(mode) as file:
            if mode != "r":
                file.write("new")
    except FileExistsError as error:
        print(mode, "refuses:", error.strerror)
    else:
        print(mode, "leaves:", repr(path.read_text()))
