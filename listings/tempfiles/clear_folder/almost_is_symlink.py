"""A build server: empty the scratch folder that a job leaves behind."""

from pathlib import Path


class NotCleared(Exception):
    """Something is left in the folder."""


def clear(folder: Path) -> int:
    """Remove all that is in `folder`, and return how many files that was."""
    removed = 0
    for path in folder.iterdir():
        # show: danger
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o700)
            removed += clear(path)
            # end: danger
            path.rmdir()
        else:
            path.unlink()
            removed += 1
    return removed
