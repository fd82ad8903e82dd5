"""Two threads set the umask for a moment, each puts back what it found."""

import os
import stat
from pathlib import Path
from threading import Event, Thread

first_has_set, second_has_set, first_is_done = Event(), Event(), Event()
os.umask(0o022)


def first() -> None:
    before = os.umask(0o077)
    first_has_set.set()
    second_has_set.wait()
    os.umask(before)
    first_is_done.set()


def second() -> None:
    first_has_set.wait()
    before = os.umask(0o077)
    second_has_set.set()
    first_is_done.wait()
    Path("secret.txt").write_text("made under umask 077, so it thinks")
    os.umask(before)


threads = [Thread(target=first), Thread(target=second)]
for each in threads:
    each.start()
for each in threads:
    each.join()

print("the secret file:", stat.filemode(os.stat("secret.txt").st_mode))
print(f"the umask now:   {os.umask(0o022):03o}")
