"""A build server: empty the scratch folder that a job leaves behind."""

from pathlib import Path


class NotCleared(Exception):
    """Something is left in the folder."""


# show: clear
def clear(folder: Path) -> int:
    """Remove all that is in `folder`, and return how many files that was."""
    removed = 0
    for path in folder.iterdir():
        # show: danger
        path.chmod(0o700)
        if path.is_dir():
            removed += clear(path)
            path.rmdir()
        # end: danger
        else:
            path.unlink()
            removed += 1
    return removed


# end: clear
