"""A print queue: fetch a job from the folder in which users leave them."""

import os
import stat
from pathlib import Path

LIMIT = 1000


class NotAJob(Exception):
    """There is nothing that may be printed."""


def read_job(queue: Path, user: int, number: int) -> str:
    """Return the text of a user's job: a plain file of at most LIMIT bytes."""
    path = queue / f"{user}-{number}.job"
    facts = os.stat(path, follow_symlinks=False)
    plain = stat.S_ISREG(facts.st_mode) and facts.st_nlink == 1
    if not plain or facts.st_size > LIMIT:
        raise NotAJob(path)
    try:
        # show: danger
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
        # end: danger
    except OSError as error:
        raise NotAJob(path) from error
    with open(handle, encoding="utf-8") as file:
        return file.read()
