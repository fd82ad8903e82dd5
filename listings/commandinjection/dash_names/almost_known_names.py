"""Downloads: pack the files that a user has ticked."""

import subprocess
from pathlib import Path


def pack(uploads: Path, names: list[str]) -> bytes:
    """Return a tar archive of the files called `names`."""
    # show: danger
    known = {path.name for path in uploads.iterdir()}
    if not names or not known.issuperset(names):
        raise ValueError("there is no such file")
    command = ["tar", "--create", "--file=-", *names]
    # end: danger
    done = subprocess.run(command, cwd=uploads, capture_output=True, check=True)
    return done.stdout
