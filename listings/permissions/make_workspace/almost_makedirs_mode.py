"""A build server: make the workspace of a job."""

import os
from pathlib import Path


def make_workspace(root: Path, job: int) -> Path:
    """Return the folder for a job, made if it is not there."""
    folder = root / "jobs" / f"{job:04}"
    # show: danger
    os.makedirs(folder, mode=0o700, exist_ok=True)
    # end: danger
    return folder
