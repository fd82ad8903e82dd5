"""A build server: empty the scratch folder that a job leaves behind."""

import os
import stat
from pathlib import Path

FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW


class NotCleared(Exception):
    """Something is left in the folder."""


# show: clear
def clear(folder: Path) -> int:
    """Remove all that is in `folder`, and return how many files that was."""
    try:
        return _clear(os.open(folder, FOLDER), levels=100)
    except OSError as error:
        raise NotCleared(folder) from error


def _clear(here: int, levels: int) -> int:
    removed = 0
    try:
        for name in os.listdir(here):
            facts = os.stat(name, dir_fd=here, follow_symlinks=False)
            if stat.S_ISDIR(facts.st_mode) and levels:
                inner = os.open(name, FOLDER, dir_fd=here)
                os.fchmod(inner, 0o700)
                removed += _clear(inner, levels - 1)
                os.rmdir(name, dir_fd=here)
            else:
                os.unlink(name, dir_fd=here)
                removed += 1
    finally:
        os.close(here)
    return removed


# end: clear
