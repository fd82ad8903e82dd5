"""A print queue: fetch a job from the folder in which users leave them."""

import errno
import os
import stat
from pathlib import Path

LIMIT = 1000


def read_job(queue: Path, number: int) -> str:
    """Return the text of a job: a plain file of at most LIMIT bytes."""
    path = queue / f"{number:06}.job"
    facts = os.stat(path, follow_symlinks=False)
    plain = stat.S_ISREG(facts.st_mode) and facts.st_nlink == 1
    if not plain or facts.st_size > LIMIT:
        raise PermissionError(path)
    try:
        # show: danger
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
        # end: danger
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise PermissionError(path) from error
        raise
    with open(handle, encoding="utf-8") as file:
        return file.read()
