"""A build server: empty the scratch folder that a job leaves behind."""

import os
import stat
from pathlib import Path

FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW


class NotCleared(Exception):
    """Something is left in the folder."""


def clear(folder: Path) -> int:
    """Remove all that is in `folder`, and return how many files that was."""
    try:
        return _clear(os.open(folder, FOLDER))
    except (OSError, ValueError) as error:
        raise NotCleared(folder) from error


# show: danger
def _clear(here: int) -> int:
    removed = 0
    try:
        for name in os.listdir(here):
            facts = os.stat(name, dir_fd=here, follow_symlinks=False)
            if stat.S_ISDIR(facts.st_mode):
                os.chmod(name, 0o700, dir_fd=here, follow_symlinks=False)
                removed += _clear(os.open(name, FOLDER, dir_fd=here))
                os.rmdir(name, dir_fd=here)
            else:
                os.unlink(name, dir_fd=here)
                removed += 1
    finally:
        os.close(here)
    return removed


# end: danger
