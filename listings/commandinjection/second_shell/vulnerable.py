"""Logs: count the lines of a log that lies on a server."""

import subprocess

HOST = "logs.example.org"


def count_lines(name: str) -> str:
    """Return how many lines the log called `name` has, as `wc` prints it."""
    # show: danger
    command = ["ssh", HOST, "wc", "-l", name]
    # end: danger
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip()
