"""A build server: empty the scratch folder that a job leaves behind."""

import shutil
from pathlib import Path


class NotCleared(Exception):
    """Something is left in the folder."""


def clear(folder: Path) -> int:
    """Remove all that is in `folder`, and return how many files that was."""
    # show: danger
    files = 0
    for path in folder.rglob("*"):
        path.chmod(0o700)
        files += not path.is_dir()
    # end: danger
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise NotCleared(folder) from error
    folder.mkdir()
    return files
