"""Make files and folders under two umasks, and look at their modes."""

import os
import stat
from pathlib import Path


def show(what: str, name: str) -> None:
    print(f"  {what:<36}{stat.filemode(os.stat(name).st_mode)}")


def private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


for umask in (0o022, 0o000):
    print(f"umask {umask:03o}")
    os.umask(umask)
    at = f"{umask:03o}-"
    Path(at + "a").write_text("made")
    show("open", at + "a")
    open(at + "b", "w", opener=private).close()
    show("open with an opener, mode 0600", at + "b")
    open(at + "a", "w", opener=private).close()
    show("the same on a file that is there", at + "a")
    os.makedirs(at + "c/d", mode=0o700)
    show("os.makedirs, mode 0700: the folder", at + "c/d")
    show("os.makedirs, mode 0700: its parent", at + "c")
