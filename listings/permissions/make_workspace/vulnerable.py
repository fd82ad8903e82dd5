"""A build server: make the workspace of a job."""

import os
from pathlib import Path


# show: make
def make_workspace(root: Path, job: int) -> Path:
    """Return the folder for a job, made if it is not there."""
    folder = root / "jobs" / f"{job:04}"
    # show: danger
    os.makedirs(folder, exist_ok=True)
    os.chmod(folder, 0o777)
    # end: danger
    return folder


# end: make
