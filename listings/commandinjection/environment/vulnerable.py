"""Projects: list a customer's backup, with the variables that the customer has set."""

import os
import subprocess
from pathlib import Path


def list_backup(project: Path, variables: dict[str, str]) -> list[str]:
    """Return a line for each file in `backup.tar`."""
    # show: danger
    environment = {**os.environ, **variables}
    command = ["tar", "--list", "--verbose", "--file=backup.tar"]
    # end: danger
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, check=False
    )
    return done.stdout.decode().splitlines()
