"""What a folder's handle leads to after another folder has taken its name."""

import os
from pathlib import Path

for folder in ("shared", "private"):
    Path(folder).mkdir()
    Path(folder, "minutes.txt").write_text(f"from the folder made as {folder}")

handle = os.open("shared", os.O_RDONLY | os.O_DIRECTORY)
Path("shared").rename("aside")
Path("private").rename("shared")

print("by name:  ", Path("shared/minutes.txt").read_text())
with open(os.open("minutes.txt", os.O_RDONLY, dir_fd=handle)) as file:
    print("by handle:", file.read())
