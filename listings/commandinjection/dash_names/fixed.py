"""Downloads: pack the files that a user has ticked."""

import subprocess
from pathlib import Path


def pack(uploads: Path, names: list[str]) -> bytes:
    """Return a tar archive of the files called `names`."""
    known = {path.name for path in uploads.iterdir()}
    chosen = set(names)
    if not chosen or not chosen <= known:
        raise ValueError("choose one or more of the uploaded files")
    options = ["--create", "--file=-", "--no-unquote"]
    command = ["tar", *options, "--", *sorted(chosen)]
    done = subprocess.run(command, cwd=uploads, capture_output=True, check=True)
    return done.stdout
