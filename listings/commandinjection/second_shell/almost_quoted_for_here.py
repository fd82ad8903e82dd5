"""Logs: count the lines of a log that lies on a server."""

import shlex
import subprocess

HOST = "logs.example.org"


def count_lines(name: str) -> str:
    """Return how many lines the log called `name` has, as `wc` prints it."""
    # show: danger
    command = f"ssh {HOST} wc -l -- {shlex.quote(name)}"
    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, check=False
    )
    # end: danger
    return done.stdout.strip()
