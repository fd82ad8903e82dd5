"""A print queue: fetch a job from the folder in which users leave them."""

import os
import stat
from pathlib import Path

LIMIT = 1000


# show: read
def read_job(queue: Path, number: int) -> str:
    """Return the text of a job: a plain file of at most LIMIT bytes."""
    path = queue / f"{number:06}.job"
    if not os.access(path, os.R_OK):
        raise PermissionError(path)
    facts = os.stat(path, follow_symlinks=False)
    plain = stat.S_ISREG(facts.st_mode) and facts.st_nlink == 1
    if not plain or facts.st_size > LIMIT:
        raise PermissionError(path)
    # show: danger
    return path.read_text(encoding="utf-8")
    # end: danger


# end: read
