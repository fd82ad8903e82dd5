"""Downloads: pack the files that a user has ticked."""

import subprocess
from pathlib import Path


def pack(uploads: Path, names: list[str]) -> bytes:
    """Return a tar archive of the files called `names`."""
    # show: danger
    if any(name.startswith("--") for name in names):
        raise ValueError("a name is not an option")
    # end: danger
    command = ["tar", "--create", "--file=-", *names]
    done = subprocess.run(command, cwd=uploads, capture_output=True, check=True)
    return done.stdout
