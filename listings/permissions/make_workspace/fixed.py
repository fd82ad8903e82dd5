"""A build server: make the workspace of a job."""

import contextlib
import os
import stat
from pathlib import Path

OTHERS = stat.S_IRWXG | stat.S_IRWXO


# show: make
def make_workspace(root: Path, job: int) -> Path:
    """Return the folder for a job, made if it is not there."""
    folder = root
    for part in ("jobs", f"{job:04}"):
        folder = folder / part
        with contextlib.suppress(FileExistsError):
            os.mkdir(folder, 0o700)
        facts = os.lstat(folder)
        mine = stat.S_ISDIR(facts.st_mode) and facts.st_uid == os.geteuid()
        if not mine or facts.st_mode & OTHERS:
            raise PermissionError(f"{folder} is another's, or open to others")
    return folder


# end: make
