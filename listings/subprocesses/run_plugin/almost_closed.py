"""Texts are formatted by a plugin, a program of somebody else's."""

import subprocess


def run_plugin(command: list[str], text: str) -> str:
    """Return what the plugin makes of a text."""
    # show: danger
    done = subprocess.run(
        command, input=text, capture_output=True, text=True, close_fds=True, check=False
    )
    # end: danger
    return done.stdout
