"""Texts are formatted by a plugin, a program of somebody else's."""

import os
import subprocess

ENVIRONMENT = {"PATH": os.defpath, "LANG": "C.UTF-8"}


# show: run
def run_plugin(command: list[str], text: str) -> str:
    """Return what the plugin makes of a text."""
    if not os.path.isabs(command[0]):
        raise ValueError("a plugin is named by its full path")
    done = subprocess.run(
        command,
        input=text,
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        close_fds=True,
        timeout=10,
        check=False,
    )
    return done.stdout


# end: run
