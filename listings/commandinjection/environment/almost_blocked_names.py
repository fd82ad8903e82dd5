"""Projects: list a customer's backup, with the variables that the customer has set."""

import os
import subprocess
from pathlib import Path

BLOCKED = {"PATH", "IFS", "ENV", "BASH_ENV", "SHELL", "PYTHONPATH", "PERL5LIB"}


def list_backup(project: Path, variables: dict[str, str]) -> list[str]:
    """Return a line for each file in `backup.tar`."""
    # show: danger
    if BLOCKED & set(variables) or any(name.startswith("LD_") for name in variables):
        raise ValueError("this variable cannot be set")
    environment = {**os.environ, **variables}
    # end: danger
    command = ["tar", "--list", "--verbose", "--file=backup.tar"]
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, check=False
    )
    return done.stdout.decode().splitlines()
