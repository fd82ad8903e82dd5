"""A build server: empty the scratch folder that a job leaves behind."""

import os
import secrets
import stat
from pathlib import Path

FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW


class NotCleared(Exception):
    """Something is left in the folder."""


# show: clear
def clear(folder: Path) -> int:
    """Remove all that is in `folder`, and return how many files that was."""
    try:
        top = os.open(folder, FOLDER)
        try:
            return _clear(top)
        finally:
            os.close(top)
    except (OSError, ValueError) as error:
        raise NotCleared(folder) from error


def _clear(top: int) -> int:
    files, folders = _sort_out(top, top)
    while folders:
        name = folders.pop()
        inner = os.open(name, FOLDER, dir_fd=top)
        try:
            more_files, more_folders = _sort_out(inner, top)
        finally:
            os.close(inner)
        os.rmdir(name, dir_fd=top)
        files += more_files
        folders += more_folders
    return files


def _sort_out(here: int, top: int) -> tuple[int, list[str]]:
    """Remove the files in a folder, and move the folders in it up into `top`."""
    files, folders = 0, []
    for name in os.listdir(here):
        facts = os.stat(name, dir_fd=here, follow_symlinks=False)
        if stat.S_ISDIR(facts.st_mode):
            os.chmod(name, 0o700, dir_fd=here, follow_symlinks=False)
            folders.append(secrets.token_hex())
            os.rename(name, folders[-1], src_dir_fd=here, dst_dir_fd=top)
        else:
            os.unlink(name, dir_fd=here)
            files += 1
    return files, folders


# end: clear
