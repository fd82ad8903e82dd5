"""A print queue: fetch a job from the folder in which users leave them."""

import errno
import os
import stat
from pathlib import Path

LIMIT = 1000
FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK


def read_job(queue: Path, number: int) -> str:
    """Return the text of a job: a plain file of at most LIMIT bytes."""
    path = queue / f"{number:06}.job"
    try:
        handle = os.open(path, FLAGS)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO):
            raise PermissionError(path) from error
        raise
    facts = os.fstat(handle)
    plain = stat.S_ISREG(facts.st_mode) and facts.st_nlink == 1
    if not plain or facts.st_size > LIMIT:
        os.close(handle)
        raise PermissionError(path)
    with open(handle, encoding="utf-8") as file:
        # show: danger
        return file.read()
        # end: danger
