"""Projects: list a customer's backup, with the variables that the customer has set."""

import re
import subprocess
from pathlib import Path

FORMS = {
    "TZ": re.compile(
        r"[A-Z]{3,5}[+-]?[0-9]{0,2}|[A-Za-z]{2,16}(/[A-Za-z0-9_+-]{2,32}){1,2}"
    ),
    "LC_ALL": re.compile(r"C|(C|[a-z]{2}_[A-Z]{2})\.UTF-8"),
}


def list_backup(project: Path, variables: dict[str, str]) -> list[str]:
    """Return a line for each file in `backup.tar`."""
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    for name, value in variables.items():
        if name not in FORMS or not FORMS[name].fullmatch(value):
            raise ValueError(name)
        environment[name] = value
    command = ["/bin/tar", "--list", "--verbose", "--file=backup.tar"]
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, check=False
    )
    return done.stdout.decode().splitlines()
