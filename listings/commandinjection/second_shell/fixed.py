"""Logs: count the lines of a log that lies on a server."""

import re
import shlex
import subprocess

HOST = "logs.example.org"
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,80}\.log")


def count_lines(name: str) -> str:
    """Return how many lines the log called `name` has, as `wc` prints it."""
    if not NAME.fullmatch(name):
        raise ValueError("this is not the name of a log")
    remote = shlex.join(["wc", "-l", "--", name])
    command = ["ssh", HOST, remote]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip()
