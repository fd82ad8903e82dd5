"""A hard link is not followed: it is the file itself under a second name."""

import os
from pathlib import Path

folder = Path("uploads").absolute()
folder.mkdir()
Path("secret.txt").write_text("the secret")
os.link("secret.txt", folder / "report.txt")

path = (folder / "report.txt").resolve()
print(path, path.is_relative_to(folder), path.read_text())
print("names of this file:", path.stat().st_nlink)
