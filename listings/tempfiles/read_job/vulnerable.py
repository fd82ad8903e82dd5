"""A print queue: fetch a job from the folder in which users leave them."""

import os
import stat
from pathlib import Path

LIMIT = 1000


class NotAJob(Exception):
    """There is nothing that may be printed."""


# show: read
def read_job(queue: Path, user: int, number: int) -> str:
    """Return the text of a user's job: a plain file of at most LIMIT bytes."""
    path = queue / f"{user}-{number}.job"
    if not os.access(path, os.R_OK):
        raise NotAJob(path)
    facts = os.stat(path, follow_symlinks=False)
    plain = stat.S_ISREG(facts.st_mode) and facts.st_nlink == 1
    if not plain or facts.st_size > LIMIT:
        raise NotAJob(path)
    # show: danger
    return path.read_text(encoding="utf-8")
    # end: danger


# end: read
